package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.util.Optional;

/** What happened to a reservation. Each carries the reservation as it stood right after, with the version it made. */
public sealed interface ReservationEvent {

    Reservation reservation();

    record ReservationRequested(Reservation reservation) implements ReservationEvent {}

    record ReservationAwaitingApproval(Reservation reservation) implements ReservationEvent {}

    record ReservationHeld(Reservation reservation) implements ReservationEvent {}

    record ReservationPaymentRequested(Reservation reservation, AttemptId attemptId) implements ReservationEvent {}

    record ReservationPaymentDeferred(Reservation reservation) implements ReservationEvent {}

    record ReservationFinalizing(Reservation reservation) implements ReservationEvent {}

    record ReservationConfirmed(Reservation reservation) implements ReservationEvent {}

    record ReservationRejected(Reservation reservation) implements ReservationEvent {}

    record ReservationExpired(Reservation reservation) implements ReservationEvent {}

    record ReservationCancellationRequested(Reservation reservation, Stage stage, Money refundAmount, CancelledBy by)
            implements ReservationEvent {}

    /**
     * It was undone.
     *
     * @param releasesPayment whether whatever payment there is or will be has to be given back; false when that was
     *     settled before
     */
    record ReservationCancelled(Reservation reservation, boolean releasesPayment, CancelledBy by)
            implements ReservationEvent {}

    record ReservationRefundPending(Reservation reservation) implements ReservationEvent {}

    record ReservationRefunded(Reservation reservation) implements ReservationEvent {}

    record ReservationAttentionRaised(Reservation reservation, Attention attention) implements ReservationEvent {}

    /**
     * Nobody has to look any more.
     *
     * @param comment what the person who looked found or did; empty when it went on by itself
     */
    record ReservationAttentionCleared(Reservation reservation, Optional<String> comment) implements ReservationEvent {}

    /** The version of the reservation that this made. */
    default long version() {
        return reservation().version();
    }
}
