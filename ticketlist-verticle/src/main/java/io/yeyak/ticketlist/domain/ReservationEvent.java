package io.yeyak.ticketlist.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Reservation says something of a reservation, and all that the reservation is since then.
 *
 * @param what what happened
 * @param reservation what the reservation is since then
 * @param comment what somebody said who has looked after it
 */
public record ReservationEvent(What what, ReservationSnapshot reservation, Optional<String> comment)
        implements ReservationViewEvent {

    /** What can happen to a reservation. */
    public enum What {
        REQUESTED,
        AWAITING_APPROVAL,
        HELD,
        PAYMENT_REQUESTED,
        PAYMENT_DEFERRED,
        FINALIZING,
        CONFIRMED,
        REJECTED,
        EXPIRED,
        CANCELLATION_REQUESTED,
        CANCELLED,
        REFUND_PENDING,
        REFUNDED,
        ATTENTION_RAISED,
        ATTENTION_CLEARED
    }

    @Override
    public UUID reservationId() {
        return reservation.reservationId();
    }

    @Override
    public UUID showId() {
        return reservation.showId();
    }
}
