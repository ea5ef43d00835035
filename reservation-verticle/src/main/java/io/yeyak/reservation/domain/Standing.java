package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a reservation stands, for whoever asked something of it.
 *
 * @param reason why it was rejected, expired or undone
 * @param payBy until when it can be paid; present while that is due
 * @param approvalDueAt until when it should be approved; present while that is awaited
 * @param refund what is given back, once it is being undone
 * @param version of the reservation
 */
public record Standing(
        ReservationId reservationId,
        ShowId showId,
        Status state,
        Optional<String> reason,
        List<Line> lines,
        Money total,
        Optional<Instant> payBy,
        Optional<Instant> approvalDueAt,
        Optional<Money> refund,
        Instant requestedAt,
        long version) {

    public static Standing of(Reservation reservation) {
        Booking booking = reservation.booking();
        return new Standing(
                booking.id(),
                booking.showId(),
                reservation.status(),
                reservation.state().why(),
                booking.lines(),
                booking.total(),
                reservation.payBy(),
                reservation.approvalDueAt(),
                reservation.state().ofCancellation().map(Cancellation::refund),
                booking.requestedAt(),
                reservation.version());
    }

    /** Whether Ticket answered, or nobody waits for its answer any more. */
    public boolean isDecided() {
        return state != Status.REQUESTED;
    }
}
