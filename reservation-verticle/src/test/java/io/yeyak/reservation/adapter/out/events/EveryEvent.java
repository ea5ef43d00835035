package io.yeyak.reservation.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.Attempt;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.Attention;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.Cancellation;
import io.yeyak.reservation.domain.CancellationPolicy;
import io.yeyak.reservation.domain.CancelledBy;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.ExpiryReason;
import io.yeyak.reservation.domain.Fact;
import io.yeyak.reservation.domain.Facts;
import io.yeyak.reservation.domain.Hold;
import io.yeyak.reservation.domain.Line;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.RefundTier;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Stage;
import io.yeyak.reservation.domain.State;
import io.yeyak.reservation.domain.Ticket;
import io.yeyak.reservation.domain.TicketTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each type: those that the samples show. */
final class EveryEvent {

    static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    static final UUID RESERVATION = UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40");
    static final UUID SHOW = UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00");

    private static final TicketTypeId TYPE = new TicketTypeId(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01"));
    private static final Money TOTAL = new Money(110_000, "KRW");
    private static final Facts HELD =
            Facts.none().after(new Fact.TicketsHeld(new Hold(1, NOW.plus(Duration.ofMinutes(10)))));
    private static final Facts SOLD = HELD.after(new Fact.HoldCommitted(
            1,
            List.of(ticket("1c9b7a52-6d0f-5b1e-8f5a-0c2d7e4b9a11"), ticket("1c9b7a52-6d0f-5b1e-8f5a-0c2d7e4b9a12"))));
    private static final Facts REVOKED = SOLD.after(new Fact.TicketsRevoked(1));
    private static final AttemptId ATTEMPT = new AttemptId(UUID.fromString("91c3b5d7-0e2f-5a4c-8d6e-7f9a1b3c5d70"));
    private static final Attention ATTENTION =
            new Attention("finalizing-stuck", "The sale or the capture is missing: inquire the payment.");

    private EveryEvent() {}

    static List<ReservationEvent> all() {
        return Stream.concat(goingOn().stream(), beingUndone().stream()).toList();
    }

    private static List<ReservationEvent> goingOn() {
        Facts awaited = Facts.none().after(new Fact.ApprovalRequested(Optional.of(NOW.plus(Duration.ofDays(1)))));
        Reservation paying = new Reservation(
                booking(), new State.Held(NOW), HELD, List.of(new Attempt(ATTEMPT, 3)), Optional.empty(), 3);
        Reservation stuck =
                new Reservation(booking(), new State.Finalizing(NOW), HELD, List.of(), Optional.of(ATTENTION), 5);
        return List.of(
                new ReservationEvent.ReservationRequested(Reservation.placed(booking())),
                new ReservationEvent.ReservationAwaitingApproval(in(new State.AwaitingApproval(NOW), awaited, 2)),
                new ReservationEvent.ReservationHeld(in(new State.Held(NOW), HELD, 2)),
                new ReservationEvent.ReservationPaymentRequested(paying, ATTEMPT),
                new ReservationEvent.ReservationPaymentDeferred(in(new State.PaymentDeferred(NOW), HELD, 4)),
                new ReservationEvent.ReservationFinalizing(in(new State.Finalizing(NOW), HELD, 4)),
                new ReservationEvent.ReservationConfirmed(in(new State.Confirmed(NOW), SOLD, 5)),
                new ReservationEvent.ReservationRejected(in(new State.Rejected(NOW, "SOLD_OUT"), Facts.none(), 2)),
                new ReservationEvent.ReservationExpired(
                        in(new State.Expired(NOW, ExpiryReason.PAYMENT_TIMEOUT), HELD, 3)),
                new ReservationEvent.ReservationAttentionRaised(stuck, ATTENTION),
                new ReservationEvent.ReservationAttentionCleared(
                        in(new State.Finalizing(NOW), HELD, 6), Optional.of("The capture is on its way.")));
    }

    private static List<ReservationEvent> beingUndone() {
        Cancellation free = new Cancellation(CancelledBy.CUSTOMER, NOW, Money.zero("KRW"), "");
        Cancellation whole = new Cancellation(CancelledBy.CUSTOMER, NOW, TOTAL, "");
        return List.of(
                new ReservationEvent.ReservationCancellationRequested(
                        in(new State.Cancelling(NOW, Stage.CONFIRMED, whole), SOLD, 6),
                        Stage.CONFIRMED,
                        TOTAL,
                        CancelledBy.CUSTOMER),
                new ReservationEvent.ReservationCancelled(
                        in(new State.Cancelled(NOW, free), HELD, 3), true, CancelledBy.CUSTOMER),
                new ReservationEvent.ReservationRefundPending(in(new State.RefundPending(NOW, whole), REVOKED, 7)),
                new ReservationEvent.ReservationRefunded(in(new State.Refunded(NOW, whole), REVOKED, 8)));
    }

    private static Reservation in(State state, Facts facts, long version) {
        return new Reservation(booking(), state, facts, List.of(), Optional.empty(), version);
    }

    private static Booking booking() {
        return new Booking(
                new ReservationId(RESERVATION),
                new ShowId(SHOW),
                new CustomerId("8c0e5d1b-minji"),
                List.of(new Line(new Quantity(TYPE, 2), new Money(55_000, "KRW"))),
                TOTAL,
                new CancellationPolicy(
                        List.of(new RefundTier(Duration.ofDays(7), 100), new RefundTier(Duration.ofDays(1), 50))),
                Instant.parse("2027-06-01T18:30:00Z"),
                NOW);
    }

    private static Ticket ticket(String id) {
        return new Ticket(UUID.fromString(id), TYPE);
    }
}
