package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.payment.domain.PaymentEvent.RefundAttentionRaised;
import io.yeyak.payment.domain.PaymentEvent.RefundRequested;
import io.yeyak.payment.domain.PaymentEvent.RefundSucceeded;
import io.yeyak.payment.domain.PaymentState.GiveBack;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.time.Instant;
import java.util.Optional;

/** Giving captured money back, never more than was captured. */
public final class RefundPolicy {

    /** Why money goes back that we were never to have. */
    static final String LATE = "late";

    /** The cause of the refund that a cancellation after confirmation asks for. */
    static final String CANCELLATION = "cancel";

    /** The cause of the refund of all that was captured for a payment that is closed. */
    static final String CLOSURE = "closure";

    private static final String NEVER_TAKEN = "the money was never taken";

    private RefundPolicy() {}

    /** A confirmed reservation was cancelled: that much goes back, now or as soon as it is captured. */
    public static Decision<PaymentFile, PaymentEvent, Note> cancellation(
            PaymentFile file, Money amount, Instant now, PaymentTerms terms) {
        Payment payment = file.payment()
                .orElseThrow(() -> new IllegalStateException("a refund of money that was never asked for"));
        if (amount.isZero()) {
            return Decision.unchanged(file, Note.ignored("nothing is to be given back"));
        }
        Draft draft = Draft.of(payment, file);
        switch (payment.state()) {
            case PaymentState.Captured(AttemptId attempt) ->
                refund(draft, attempt, new GiveBack(Optional.of(amount), CANCELLATION), now, terms);
            case PaymentState.Capturing(AttemptId attempt, Optional<GiveBack> afterwards) ->
                draft.state(new PaymentState.Capturing(
                        attempt, afterwards.or(() -> Optional.of(new GiveBack(Optional.of(amount), CANCELLATION)))));
            case PaymentState.Requested ignored -> neverCaptured(draft);
            case PaymentState.Authorized ignored -> neverCaptured(draft);
            case PaymentState.CaptureFailed ignored -> neverCaptured(draft);
            case PaymentState.Expired ignored -> neverCaptured(draft);
            case PaymentState.Voiding ignored -> neverCaptured(draft);
            case PaymentState.Voided ignored -> neverCaptured(draft);
        }
        return draft.applied();
    }

    /** An administrator wants a refund that failed to be tried again. */
    public static Decision<PaymentFile, PaymentEvent, Refund> retry(PaymentFile file, RefundId id, Instant now) {
        Refund refund = known(file, id);
        return unsettled(refund)
                .map(refusal -> Decision.<PaymentFile, PaymentEvent, Refund>refused(file, refusal))
                .orElseGet(() -> {
                    Draft draft = draft(file);
                    Refund again = refund.with(new RefundState.Requested(), Due.first(CallKind.REFUND, now));
                    draft.refund(again);
                    return draft.answer(again);
                });
    }

    /** An administrator gave the money back by other means and says how. */
    public static Decision<PaymentFile, PaymentEvent, Refund> settle(PaymentFile file, RefundId id, String evidence) {
        Refund refund = known(file, id);
        return unsettled(refund)
                .map(refusal -> Decision.<PaymentFile, PaymentEvent, Refund>refused(file, refusal))
                .orElseGet(() -> {
                    Draft draft = draft(file);
                    Refund paid = refund.with(new RefundState.Succeeded(RefundedBy.ADMIN, evidence));
                    succeeded(draft, paid, RefundedBy.ADMIN);
                    return draft.answer(paid);
                });
    }

    /** Asks for what may be given back of an attempt's captured money, once for each cause. */
    static void refund(Draft draft, AttemptId attempt, GiveBack giveBack, Instant now, PaymentTerms terms) {
        refund(draft, attempt, giveBack, giveBack.cause(), now, terms);
    }

    /** The same, for a reason that is not what names the refund. */
    static void refund(
            Draft draft, AttemptId attempt, GiveBack giveBack, String reason, Instant now, PaymentTerms terms) {
        Payment payment = draft.payment();
        RefundId id = terms.refundIds().of(payment.reservationId(), giveBack.cause());
        Money left = draft.file().refundable(payment.amount(), attempt);
        Money amount = giveBack.amount()
                .filter(asked -> asked.amountMinor() <= left.amountMinor())
                .orElse(left);
        if (amount.isZero() || draft.file().refund(id).isPresent()) {
            return;
        }
        draft.newRefund(new Refund(
                id,
                attempt,
                amount,
                reason,
                now,
                new RefundState.Requested(),
                0,
                0,
                Optional.of(Due.first(CallKind.REFUND, now))));
        draft.tell(stamp -> new RefundRequested(stamp, id, amount, reason));
        if (isMissing(draft, attempt)) {
            neverTaken(draft, attempt);
        }
    }

    /** The provider cannot give back what it never took: a person settles what is to go back of it. */
    static void neverTaken(Draft draft, AttemptId attempt) {
        draft.file().refunds().stream()
                .filter(refund -> refund.attemptId().equals(attempt))
                .filter(refund -> !refund.isSettled())
                .filter(refund -> !(refund.state() instanceof RefundState.NeedsAttention))
                .forEach(refund -> needsAttention(draft, refund, NEVER_TAKEN));
    }

    static boolean isMissing(Draft draft, AttemptId attempt) {
        return draft.payment()
                .attempt(attempt)
                .filter(of -> of.state() instanceof AttemptState.Missing)
                .isPresent();
    }

    static void needsAttention(Draft draft, Refund refund, String reason) {
        draft.refund(refund.with(new RefundState.NeedsAttention(reason)));
        draft.tell(stamp -> new RefundAttentionRaised(stamp, refund.id(), reason));
    }

    static void succeeded(Draft draft, Refund paid, RefundedBy by) {
        draft.refund(paid);
        Money total = draft.file().refunds().stream()
                .filter(Refund::isSettled)
                .map(Refund::amount)
                .reduce(Money.zero(paid.amount().currency()), Money::plus);
        draft.tell(stamp -> new RefundSucceeded(stamp, paid.id(), paid.amount(), total, by));
    }

    private static void neverCaptured(Draft draft) {
        draft.call(AttentionCode.REFUND_WITHOUT_CAPTURE, "a refund was asked for and no money is captured");
    }

    private static Optional<Refusal> unsettled(Refund refund) {
        return switch (refund.state()) {
            case RefundState.Succeeded ignored ->
                Optional.of(Refusal.conflict("refund-state-conflict", "The money has already gone back."));
            case RefundState.Sent ignored ->
                Optional.of(Refusal.conflict("refund-state-conflict", "The provider is being asked just now."));
            case RefundState.Requested ignored -> Optional.empty();
            case RefundState.Failed ignored -> Optional.empty();
            case RefundState.NeedsAttention ignored -> Optional.empty();
        };
    }

    private static Refund known(PaymentFile file, RefundId id) {
        return file.refund(id).orElseThrow(() -> new IllegalStateException("there is no such refund: " + id));
    }

    private static Draft draft(PaymentFile file) {
        return Draft.of(file.payment().orElseThrow(), file);
    }
}
