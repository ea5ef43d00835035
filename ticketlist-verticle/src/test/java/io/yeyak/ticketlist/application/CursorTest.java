package io.yeyak.ticketlist.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.application.port.Position;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {

    @Test
    void aPositionComesBackToTheMicrosecond() {
        Position position = new Position(Instant.parse("2026-12-31T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(Cursor.decode(Cursor.encode(position))).contains(position);
        assertThat(Cursor.decode(Cursor.encode(Position.NEWEST))).contains(Position.NEWEST);
        assertThat(Cursor.decode(Cursor.encode(Position.OLDEST))).contains(Position.OLDEST);
    }

    @Test
    void itIsMadeOfWhatTheContractAllows() {
        assertThat(Cursor.encode(Position.NEWEST)).matches("[A-Za-z0-9_=-]{1,512}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "!!!",
                "AAAA",
                "f____________________________________________",
                "_____________________w"
            })
    void whatIsNoneIsNone(String token) {
        assertThat(Cursor.decode(token)).isEmpty();
    }

    @Test
    void aMomentThatNoDatabaseKnowsIsNone() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(withFirstByte(24, 0x7f));
        assertThat(Cursor.decode(token)).isEmpty();
    }

    private static byte[] withFirstByte(int length, int first) {
        byte[] bytes = new byte[length];
        bytes[0] = (byte) first;
        return bytes;
    }
}
