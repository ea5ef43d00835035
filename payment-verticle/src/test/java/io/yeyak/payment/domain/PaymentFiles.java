package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.SECOND;

import io.yeyak.common.work.Book;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files of every kind, for tests of whatever keeps them. */
public final class PaymentFiles {

    private PaymentFiles() {}

    public static ReservationId reservation(String name) {
        return new ReservationId(Desk.named(name));
    }

    /** One file of each situation, each under its own reservation and with attempts of its own. */
    public static Map<ReservationId, PaymentFile> ofEveryKind() {
        Map<ReservationId, PaymentFile> files = new HashMap<>();
        Situations.all()
                .forEach((name, situation) -> add(files, name, situation.get().desk().file));
        add(files, "refund requested", refunding(0).file);
        add(files, "refund sent", sent().file);
        add(files, "refund failed", refunding(1).file);
        add(files, "refund needs attention", refunding(6).file);
        add(files, "refund settled", settled().file);
        add(files, "refunded", refunded().file);
        add(files, "said to be refunded", saidRefunded().file);
        add(files, "refunded again", refundedAgain().file);
        add(files, "refund waits", refundWaits().file);
        Situations.needingAttention().forEach((code, desk) -> add(files, code.spelling(), desk.file));
        files.values().removeIf(file -> file.payment().isEmpty());
        return files;
    }

    public static Map<ReservationId, PaymentFile> withAnOpenAttempt() {
        return opened("changing");
    }

    /** One of that name, with an open attempt. */
    public static Map<ReservationId, PaymentFile> opened(String name) {
        Map<ReservationId, PaymentFile> files = new HashMap<>();
        add(files, name, Situations.actionRequired().file);
        return files;
    }

    /** The same, after the first attempt was declined, a second begun, and the first found authorised after all. */
    public static Map<ReservationId, PaymentFile> withAnotherOpenAttempt() {
        Desk desk = Situations.actionRequired();
        desk.webhook(FIRST, new Charge.Declined(Desk.charge(FIRST), "no money"));
        desk.pay(SECOND);
        desk.webhook(FIRST, new Charge.Authorised(Desk.charge(FIRST)));
        Map<ReservationId, PaymentFile> files = new HashMap<>();
        add(files, "changing", desk.file);
        return files;
    }

    public static Map<ReservationId, PaymentFile> read(Book<ReservationId, PaymentFile> book, Set<ReservationId> keys) {
        Map<ReservationId, PaymentFile> files = new HashMap<>();
        keys.forEach(key -> files.put(key, book.read(key)));
        return files;
    }

    private static Desk refunding(int failures) {
        Desk desk = Situations.captured();
        desk.refundAsked(Desk.PRICE);
        for (int i = 0; i < failures; i++) {
            desk.answer(desk.next().orElseThrow(), new RefundOutcome.Refused("not today"));
        }
        return desk;
    }

    private static Desk sent() {
        Desk desk = refunding(0);
        desk.wake();
        return desk;
    }

    private static Desk saidRefunded() {
        Desk desk = refunding(1);
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.Done());
        return desk;
    }

    private static Desk refunded() {
        Desk desk = saidRefunded();
        desk.refundWebhook(desk.file.refunds().getFirst().id());
        return desk;
    }

    private static Desk refundedAgain() {
        Desk desk = saidRefunded();
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.None());
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.Done());
        return desk;
    }

    private static Desk settled() {
        Desk desk = refunding(6);
        RefundId refund = desk.file.refunds().getFirst().id();
        desk.apply(RefundPolicy.settle(desk.file, refund, "Bank transfer 42"));
        return desk;
    }

    private static Desk refundWaits() {
        Desk desk = Situations.capturing();
        desk.refundAsked(Desk.PRICE.percent(50));
        return desk;
    }

    /** Files of one test name the same reservation and attempts: here each gets its own. */
    private static void add(Map<ReservationId, PaymentFile> files, String name, PaymentFile file) {
        ReservationId reservation = reservation(name);
        Optional<Payment> payment = file.payment().map(kept -> renamed(kept, reservation, name));
        files.put(
                reservation,
                new PaymentFile(
                        payment,
                        file.refunds().stream()
                                .map(refund -> renamed(refund, name))
                                .toList()));
    }

    private static Payment renamed(Payment payment, ReservationId reservation, String name) {
        return new Payment(
                reservation,
                payment.showId(),
                payment.amount(),
                payment.fence(),
                payment.payBy(),
                renamed(payment.state(), name),
                payment.attempts().stream()
                        .map(attempt -> renamed(attempt, name))
                        .toList(),
                payment.deferrals(),
                payment.attention(),
                payment.version());
    }

    private static PaymentState renamed(PaymentState state, String name) {
        return switch (state) {
            case PaymentState.Authorized(AttemptId id) -> new PaymentState.Authorized(renamed(id, name));
            case PaymentState.Capturing(AttemptId id, var after) ->
                new PaymentState.Capturing(renamed(id, name), after);
            case PaymentState.Captured(AttemptId id) -> new PaymentState.Captured(renamed(id, name));
            case PaymentState.CaptureFailed(AttemptId id, String reason) ->
                new PaymentState.CaptureFailed(renamed(id, name), reason);
            case PaymentState other -> other;
        };
    }

    private static Attempt renamed(Attempt attempt, String name) {
        return new Attempt(
                renamed(attempt.id(), name),
                attempt.startedAt(),
                attempt.state(),
                attempt.chargeId(),
                attempt.sessionEndsAt(),
                attempt.retakes(),
                attempt.due());
    }

    private static Refund renamed(Refund refund, String name) {
        return new Refund(
                new RefundId(Desk.named(name + refund.id().value())),
                renamed(refund.attemptId(), name),
                refund.amount(),
                refund.reason(),
                refund.requestedAt(),
                refund.state(),
                refund.tries(),
                refund.lies(),
                refund.due());
    }

    private static AttemptId renamed(AttemptId id, String name) {
        return new AttemptId(Desk.named(name + id.value()));
    }
}
