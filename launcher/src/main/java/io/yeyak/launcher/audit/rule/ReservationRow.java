package io.yeyak.launcher.audit.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A reservation as its context keeps it.
 *
 * @param totalMinor the price
 * @param refundMinor what is to be given back of one that is undone, as settled when that was asked for
 * @param attention why a person was called
 * @param heardOfCapture whether Payment has told that the money was taken
 * @param isOverdue whether its deadline passed a while ago
 */
public record ReservationRow(
        UUID reservationId,
        UUID showId,
        String customerId,
        String state,
        long version,
        Optional<Instant> dueAt,
        long totalMinor,
        Optional<Long> refundMinor,
        Optional<String> attention,
        boolean heardOfCapture,
        boolean isOverdue) {

    private static final Set<String> CLOSED = Set.of("CANCELLED", "REFUNDED", "REJECTED", "EXPIRED");

    boolean is(String name) {
        return state.equals(name);
    }

    /** Whether it is over, and nothing is kept for it. */
    boolean isClosed() {
        return CLOSED.contains(state);
    }

    String words() {
        return "reservation %s (%s, version %d)".formatted(reservationId, state, version);
    }
}
