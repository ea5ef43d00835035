package io.yeyak.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TransitionTableTest {

    @Test
    void doesInEveryStateWithEveryFactAndCommandWhatTheTableSays() throws IOException {
        assertThat(TransitionTable.text()).isEqualTo(expected());
    }

    private static String expected() throws IOException {
        try (InputStream table = TransitionTableTest.class.getResourceAsStream("transitions.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
