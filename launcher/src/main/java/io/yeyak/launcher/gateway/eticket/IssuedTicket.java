package io.yeyak.launcher.gateway.eticket;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Which ticket a code is for. */
record IssuedTicket(UUID ticketId, UUID reservationId, UUID showId) {

    private static final int BYTES = 3 * 2 * Long.BYTES;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        put(bytes, ticketId);
        put(bytes, reservationId);
        put(bytes, showId);
        return bytes.array();
    }

    /**
     * The other way round.
     *
     * @throws IllegalArgumentException when they are not as many as they have to be
     */
    static IssuedTicket of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a ticket has " + BYTES + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new IssuedTicket(next(buffer), next(buffer), next(buffer));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID next(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
