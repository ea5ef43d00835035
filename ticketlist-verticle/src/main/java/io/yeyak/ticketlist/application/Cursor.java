package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.application.port.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A position as a token that means nothing to whoever carries it. */
final class Cursor {

    private static final int BYTES = 24;

    private Cursor() {}

    static String encode(Position position) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.at()))
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when it is none of ours. */
    static Optional<Position> decode(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant at = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
        return Optional.of(new Position(at, new UUID(buffer.getLong(), buffer.getLong())))
                .filter(Cursor::isInReach);
    }

    /** Of a moment that the database can be asked for. */
    private static boolean isInReach(Position position) {
        return !position.at().isBefore(Position.OLDEST.at()) && !position.at().isAfter(Position.NEWEST.at());
    }
}
