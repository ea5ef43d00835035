package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresCaretakerIT {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Test
    void startsAServerAgainThatHasEnded() {
        try (var postgres = EmbeddedPostgres.throwAway();
                var _ = PostgresCaretaker.of(postgres, BETWEEN_LOOKS, Duration.ofMinutes(5))) {
            var first = postgres.processId();

            postgres.cutOff();

            Eventually.holds("it serves again", postgres::serves);
            assertThat(postgres.processId()).isNotZero().isNotEqualTo(first);
        }
    }

    @Test
    void startsAServerAgainThatStandsStill() throws Exception {
        try (var postgres = EmbeddedPostgres.throwAway();
                var _ = PostgresCaretaker.of(postgres, BETWEEN_LOOKS, Duration.ofSeconds(1))) {
            var first = postgres.processId();

            assertThat(new ProcessBuilder("kill", "-STOP", "" + first).start().waitFor())
                    .isZero();

            Eventually.holds("it serves again", () -> postgres.processId() != first && postgres.serves());
        }
    }
}
