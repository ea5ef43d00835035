package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Events by chance: whatever a source may say, in an order that no source would. */
final class RandomEvents {

    private static final UUID RESERVATION = Sample.RESERVATION;
    private static final UUID SHOW = Sample.SHOW;
    private static final List<String> STATES = List.of(
            "REQUESTED",
            "AWAITING_APPROVAL",
            "HELD",
            "PAYMENT_DEFERRED",
            "FINALIZING",
            "CONFIRMED",
            "CANCELLING",
            "REFUND_PENDING",
            "REFUNDED",
            "CANCELLED",
            "REJECTED",
            "EXPIRED",
            "OF_A_LATER_RELEASE");

    private RandomEvents() {}

    static Supplier<ReservationViewEvent> reservation(Random random) {
        return () -> Sample.reservation(
                any(random, List.of(ReservationEvent.What.values())),
                any(random, STATES),
                random.nextInt(3) == 0
                        ? Optional.of(new Concern("stuck-" + random.nextInt(2), "It does not move."))
                        : Optional.empty());
    }

    static Supplier<ReservationViewEvent> hold(Random random) {
        return () -> any(
                random,
                List.of(
                        new HoldEvent.TicketsHeld(RESERVATION, SHOW, later(random)),
                        new HoldEvent.TicketHoldRejected(RESERVATION, SHOW, "SOLD_OUT"),
                        Sample.approvalRequested(),
                        new HoldEvent.TicketApprovalGranted(RESERVATION, SHOW, "admin", random.nextBoolean()),
                        new HoldEvent.TicketApprovalDenied(RESERVATION, SHOW, "admin", "no"),
                        new HoldEvent.TicketApprovalTimedOut(RESERVATION, SHOW, "ESCALATE"),
                        new HoldEvent.TicketApprovalTimedOut(RESERVATION, SHOW, "DENY"),
                        new HoldEvent.TicketHoldExtended(RESERVATION, SHOW, later(random)),
                        new HoldEvent.TicketHoldCommitted(RESERVATION, SHOW, List.of(), random.nextBoolean()),
                        new HoldEvent.TicketCommitRejected(RESERVATION, SHOW, "SOLD_OUT"),
                        new HoldEvent.TicketHoldReleased(RESERVATION, SHOW, "CANCELLED"),
                        new HoldEvent.TicketHoldExpired(RESERVATION, SHOW),
                        new HoldEvent.TicketsRevoked(RESERVATION, SHOW, "CANCELLED")));
    }

    static Supplier<ReservationViewEvent> payment(Random random) {
        return () -> random.nextBoolean() ? charge(random) : refund(random);
    }

    private static PaymentEvent charge(Random random) {
        return any(
                random,
                List.of(
                        new ChargeEvent.PaymentRequested(RESERVATION, SHOW, money(random), later(random)),
                        new ChargeEvent.PaymentActionRequired(
                                RESERVATION, SHOW, Sample.ATTEMPT, "https://pay.example", later(random)),
                        new ChargeEvent.PaymentDeferred(RESERVATION, SHOW),
                        new ChargeEvent.PaymentResumed(RESERVATION, SHOW),
                        new ChargeEvent.PaymentAuthorized(RESERVATION, SHOW, money(random), random.nextBoolean()),
                        new ChargeEvent.PaymentDeclined(RESERVATION, SHOW, "no", later(random)),
                        new ChargeEvent.PaymentExpired(RESERVATION, SHOW),
                        new ChargeEvent.PaymentCaptured(RESERVATION, SHOW, money(random)),
                        new ChargeEvent.PaymentCaptureRepeated(RESERVATION, SHOW),
                        new ChargeEvent.PaymentCaptureFailed(RESERVATION, SHOW, "no"),
                        new ChargeEvent.PaymentVoided(RESERVATION, SHOW, "CANCELLED"),
                        new ChargeEvent.LatePaymentReceived(RESERVATION, SHOW, "REACQUIRE"),
                        new ChargeEvent.LatePaymentReceived(RESERVATION, SHOW, "GIVE_BACK"),
                        new ChargeEvent.PaymentAttentionRaised(
                                RESERVATION, SHOW, "odd-" + random.nextInt(2), "It is odd."),
                        new ChargeEvent.PaymentAttentionResolved(
                                RESERVATION, SHOW, "odd-" + random.nextInt(2), Optional.empty())));
    }

    private static PaymentEvent refund(Random random) {
        UUID refund = new UUID(0, random.nextInt(2));
        return any(
                random,
                List.of(
                        new RefundEvent.RefundRequested(RESERVATION, SHOW, refund, money(random), "cancel"),
                        new RefundEvent.RefundSucceeded(RESERVATION, SHOW, refund, money(random), money(random)),
                        new RefundEvent.RefundFailed(RESERVATION, SHOW, refund, 1, "no", later(random)),
                        new RefundEvent.RefundAttentionRaised(RESERVATION, SHOW, refund, "no")));
    }

    /** So many of each source that all kinds are among them. */
    static Stream<ReservationViewEvent> many() {
        Random random = new Random(1);
        return Stream.of(reservation(random), hold(random), payment(random))
                .flatMap(source -> Stream.generate(source).limit(500));
    }

    /** So many lists of a dozen events. */
    static Stream<List<ReservationViewEvent>> walks(int count) {
        Random random = new Random(2);
        List<Supplier<ReservationViewEvent>> sources = List.of(reservation(random), hold(random), payment(random));
        return Stream.generate(() -> Stream.generate(() -> any(random, sources).get())
                        .limit(12)
                        .toList())
                .limit(count);
    }

    private static Money money(Random random) {
        return new Money(random.nextInt(1_000), "KRW");
    }

    private static Instant later(Random random) {
        return Sample.NOON.plusSeconds(random.nextInt(10_000));
    }

    private static <T> T any(Random random, List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
