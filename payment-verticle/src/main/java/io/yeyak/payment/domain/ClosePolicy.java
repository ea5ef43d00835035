package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.AttemptState.Ending.NOT_SENT;
import static io.yeyak.payment.domain.AttemptState.Ending.VOIDED;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentState.GiveBack;
import java.time.Instant;
import java.util.Optional;

/** The reservation is over: the payment is closed for ever, and all money goes back. */
public final class ClosePolicy {

    private ClosePolicy() {}

    /**
     * Closes the payment.
     *
     * @param reason why, for people
     */
    public static Decision<PaymentFile, PaymentEvent, Note> close(
            PaymentFile file, String reason, Instant now, PaymentTerms terms) {
        return file.payment()
                .map(payment -> close(Draft.of(payment, file), reason, now, terms))
                .orElseGet(() -> Decision.unchanged(file, Note.ignored("no money was asked for")));
    }

    /** Closes the payment, and remembers that even when the money was not asked for yet. */
    public static Decision<PaymentFile, PaymentEvent, Note> closeForEver(
            PaymentFile file, PaymentDemand never, String reason, Instant now, PaymentTerms terms) {
        if (file.payment().isPresent()) {
            return close(file, reason, now, terms);
        }
        Payment tombstone = Payment.of(never, new PaymentState.Voided(reason));
        return Draft.of(tombstone, file).applied();
    }

    private static Decision<PaymentFile, PaymentEvent, Note> close(
            Draft draft, String reason, Instant now, PaymentTerms terms) {
        GiveBack all = new GiveBack(Optional.empty(), RefundPolicy.CLOSURE);
        switch (draft.payment().state()) {
            case PaymentState.Requested ignored -> giveUp(draft, reason, now);
            case PaymentState.Expired ignored -> giveUp(draft, reason, now);
            case PaymentState.Authorized(AttemptId attempt) -> {
                draft.state(new PaymentState.Voiding(reason));
                giveBack(draft, draft.payment().attempt(attempt).orElseThrow(), now, terms);
                draft.settle();
            }
            case PaymentState.Capturing(AttemptId attempt, var ignored) ->
                draft.state(new PaymentState.Capturing(attempt, Optional.of(all)));
            case PaymentState.Captured(AttemptId attempt) -> RefundPolicy.refund(draft, attempt, all, now, terms);
            case PaymentState.CaptureFailed ignored -> {
                return closedBefore(draft);
            }
            case PaymentState.Voiding ignored -> {
                return closedBefore(draft);
            }
            case PaymentState.Voided ignored -> {
                return closedBefore(draft);
            }
        }
        return draft.applied();
    }

    private static Decision<PaymentFile, PaymentEvent, Note> closedBefore(Draft draft) {
        return draft.answer(Note.ignored("the payment was closed before"));
    }

    private static void giveUp(Draft draft, String reason, Instant now) {
        draft.state(new PaymentState.Voiding(reason));
        draft.payment().attempts().stream()
                .filter(attempt -> attempt.isOpen() || attempt.state() instanceof AttemptState.Withdrawing)
                .forEach(attempt -> draft.attempt(givenUp(attempt, now)));
        draft.settle();
    }

    /** An attempt that may be known to the provider is ended there; one that is not just ends. */
    static Attempt givenUp(Attempt attempt, Instant now) {
        return attempt.maybeSent()
                ? attempt.with(new AttemptState.Voiding(), ending(attempt, now))
                : attempt.closed(NOT_SENT, "not wanted any more");
    }

    /** Gives back what an attempt holds: an authorisation is voided, money that was taken is refunded. */
    static void giveBack(Draft draft, Attempt attempt, Instant now, PaymentTerms terms) {
        if (draft.payment().amount().isZero()) {
            draft.attempt(attempt.closed(VOIDED, "it was free"));
        } else if (attempt.state() instanceof AttemptState.Authorised(boolean taken) && taken) {
            returned(draft, attempt, now, terms);
        } else {
            draft.attempt(attempt.with(new AttemptState.Voiding(), ending(attempt, now)));
        }
    }

    /** The provider took money of this attempt that we must not keep. */
    static void returned(Draft draft, Attempt attempt, Instant now, PaymentTerms terms) {
        draft.attempt(attempt.with(new AttemptState.Returned()));
        GiveBack all = new GiveBack(Optional.empty(), "attempt:" + attempt.id().value());
        RefundPolicy.refund(draft, attempt.id(), all, RefundPolicy.LATE, now, terms);
    }

    /** What to say to the provider first to end an attempt: a call that is under way is given its time. */
    static Due ending(Attempt attempt, Instant now) {
        if (attempt.chargeId().isPresent()) {
            return Due.first(CallKind.VOID, now);
        }
        return Due.first(
                CallKind.INQUIRE, underWay(attempt).filter(now::isBefore).orElse(now));
    }

    static Optional<Instant> underWay(Attempt attempt) {
        return attempt.due()
                .filter(due -> due.kind() == CallKind.AUTHORISE && due.tries() > 0)
                .map(Due::at);
    }
}
