package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A show, a customer, and reservations in every state, each brought there by the rules themselves. */
public final class Given {

    public static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    public static final Instant STARTS_AT = Instant.parse("2027-06-01T18:30:00Z");
    public static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(10));
    public static final ShowId SHOW = new ShowId(uuid(1));
    public static final TicketTypeId STALLS = new TicketTypeId(uuid(2));
    public static final TicketTypeId BALCONY = new TicketTypeId(uuid(3));
    public static final CustomerId MINJI = new CustomerId("minji");
    public static final ReservationId ID = new ReservationId(uuid(4));
    public static final Money PRICE = new Money(50_000, "KRW");
    public static final List<Ticket> TICKETS = List.of(new Ticket(uuid(5), STALLS), new Ticket(uuid(6), STALLS));
    public static final Hold HOLD = new Hold(1, PAY_BY);

    private Given() {}

    public static UUID uuid(long n) {
        return new UUID(0x0193_a1f4_7d10_7000L, 0x8000_0000_0000_0000L | n);
    }

    public static TicketOffer ticketOffer(TicketTypeId type) {
        return new TicketOffer(type, PRICE, NOW.minusSeconds(60), STARTS_AT, 4, 6, false);
    }

    public static Offer offer() {
        CancellationPolicy policy = new CancellationPolicy(
                List.of(new RefundTier(Duration.ofDays(7), 100), new RefundTier(Duration.ofDays(1), 50)));
        return new Offer(
                SHOW, OfferStatus.ON_SALE, STARTS_AT, policy, List.of(ticketOffer(STALLS), ticketOffer(BALCONY)), 2);
    }

    /** A show that is on sale now, whenever the test runs. */
    public static Offer offerForYears() {
        Instant begins = Instant.parse("2020-01-01T00:00:00Z");
        Instant starts = Instant.parse("2120-01-01T00:00:00Z");
        return new Offer(
                SHOW,
                OfferStatus.ON_SALE,
                starts,
                offer().cancellationPolicy(),
                List.of(new TicketOffer(STALLS, PRICE, begins, starts, 4, 6, false)),
                2);
    }

    public static ReservationDesk desk(Offer offer) {
        return ReservationDesk.empty().with(offer);
    }

    public static Placing.Request request(int stalls) {
        return new Placing.Request(ID, SHOW, MINJI, List.of(new Quantity(STALLS, stalls)));
    }

    /** The desk right after two tickets were asked for. */
    public static ReservationDesk requested() {
        return Placing.place(desk(offer()), request(2), NOW).next();
    }

    /** The desk after these facts, in this order. */
    public static ReservationDesk after(ReservationDesk desk, Fact... facts) {
        ReservationDesk next = desk;
        for (Fact fact : facts) {
            next = Joining.join(next, fact, NOW).next();
        }
        return next;
    }

    public static ReservationDesk cancelled(ReservationDesk desk) {
        return Cancelling.byPolicy(desk, desk.reservation().orElseThrow(), CancelledBy.CUSTOMER, NOW)
                .next();
    }

    /** A desk whose reservation is in this state. */
    public static ReservationDesk in(Status status) {
        return switch (status) {
            case REQUESTED -> requested();
            case AWAITING_APPROVAL -> after(requested(), new Fact.ApprovalRequested(Optional.of(PAY_BY)));
            case HELD -> after(requested(), new Fact.TicketsHeld(HOLD));
            case PAYMENT_DEFERRED -> after(in(Status.HELD), new Fact.PaymentDeferred());
            case FINALIZING -> after(in(Status.HELD), new Fact.PaymentAuthorized());
            case CONFIRMED ->
                after(in(Status.FINALIZING), new Fact.HoldCommitted(1, TICKETS), new Fact.PaymentCaptured());
            case CANCELLING -> cancelled(in(Status.FINALIZING));
            case REFUND_PENDING -> after(cancelled(in(Status.CONFIRMED)), new Fact.TicketsRevoked(1));
            case CANCELLED -> cancelled(in(Status.HELD));
            case REFUNDED -> after(in(Status.REFUND_PENDING), new Fact.RefundSucceeded(PRICE.times(2)));
            case REJECTED -> after(requested(), new Fact.HoldRejected("SOLD_OUT"));
            case EXPIRED -> after(in(Status.HELD), new Fact.HoldExpired(1));
        };
    }

    /** What is known of a show that was just cancelled. */
    public static ReservationDesk cancelledShow() {
        Offer offer = offer();
        Offer cancelled = new Offer(
                SHOW,
                OfferStatus.CANCELLED,
                STARTS_AT,
                offer.cancellationPolicy(),
                offer.ticketTypes(),
                offer.version() + 1);
        return OfferKeeping.keep(desk(offer), cancelled, NOW).next();
    }

    public static Status status(ReservationDesk desk) {
        return desk.reservation().orElseThrow().status();
    }

    /** The names of the events of a decision. */
    public static List<String> told(Decision<ReservationDesk, ReservationEvent, ?> decision) {
        return decision.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    /** The code a decision was refused with, or "done". */
    public static String outcome(Decision<?, ?, ?> decision) {
        return switch (decision.reply()) {
            case Reply.Done<?> _ -> "done";
            case Reply.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
