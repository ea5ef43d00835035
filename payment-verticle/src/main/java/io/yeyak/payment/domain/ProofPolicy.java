package io.yeyak.payment.domain;

import io.yeyak.payment.domain.PaymentEvent.PaymentCaptureRepeated;
import io.yeyak.payment.domain.PaymentEvent.ResolvedBy;
import java.time.Instant;
import java.util.Optional;

/**
 * Trust, but verify: that money was taken is believed when it is answered, and counts as proved when the provider says
 * it by itself or when it is asked. Where it is not so the money is taken anew, under another key, or a person is
 * called.
 */
final class ProofPolicy {

    private final Draft draft;
    private final Instant now;
    private final PaymentTerms terms;

    ProofPolicy(Draft draft, Instant now, PaymentTerms terms) {
        this.draft = draft;
        this.now = now;
        this.terms = terms;
    }

    /** The provider says that it has the money of an attempt that we hold for taken. */
    void taken(Attempt attempt, Heard heard) {
        if (heard == Heard.ANSWER) {
            draft.attempt(attempt);
        } else {
            draft.attempt(attempt.with(Optional.empty()));
            found(draft);
        }
    }

    /** The provider says that the money of an attempt that we hold for taken is still to be taken. */
    void reserved(Attempt attempt, Heard heard) {
        if (heard != Heard.INQUIRY) {
            draft.attempt(attempt);
            return;
        }
        Attempt again = attempt.underAnotherKey();
        draft.attempt(again.with(new AttemptState.Retaking(), Due.first(CallKind.CAPTURE, now)));
        draft.tell(stamp -> new PaymentCaptureRepeated(stamp, again.id(), again.retakes()));
        if (again.retakes() % terms.triesBeforeAttention() == 0) {
            call(again, "the provider has said " + again.retakes() + " times that it took it");
        }
    }

    /** The provider does not take what it had said it took; perhaps it does later. */
    void refused(Attempt attempt, String reason) {
        Attempt again = attempt.underAnotherKey();
        draft.attempt(Calls.answered(again, draft.payment(), now, terms));
        if (again.retakes() % terms.triesBeforeAttention() == 0) {
            call(again, reason);
        }
    }

    /** The provider's page is open for what we hold for taken: it is closed, so that nobody pays there any more. */
    void open(Attempt attempt, Heard heard) {
        draft.attempt(
                heard == Heard.INQUIRY
                        ? attempt.with(new AttemptState.Retaking(), Due.first(CallKind.VOID, now))
                        : attempt);
    }

    /** There is nothing to be taken any more of what we hold for taken; an unasked message is not enough to say so. */
    void gone(Attempt attempt, String reason, Heard heard) {
        boolean isOver =
                heard == Heard.INQUIRY || (heard == Heard.ANSWER && attempt.state() instanceof AttemptState.Retaking);
        if (isOver) {
            draft.attempt(attempt.with(new AttemptState.Missing(reason)));
            call(attempt, reason);
            RefundPolicy.neverTaken(draft, attempt.id());
        } else if (attempt.state() instanceof AttemptState.Retaking) {
            draft.attempt(MoneyPolicy.lookAgain(attempt, now));
        } else {
            draft.attempt(attempt);
        }
    }

    /** What a person was called for because nobody could take it is there after all. */
    void late(Attempt attempt, Heard heard) {
        if (heard == Heard.INQUIRY) {
            draft.attempt(attempt);
            call(attempt, "the provider holds it after all");
        } else {
            draft.attempt(MoneyPolicy.lookAgain(attempt, now));
        }
    }

    /** Nobody has to look for money any more that is there. */
    static void found(Draft draft) {
        draft.resolve(AttentionCode.MONEY_NOT_TAKEN, ResolvedBy.PROVIDER, "the provider has taken the money");
    }

    private void call(Attempt attempt, String reason) {
        draft.call(
                AttentionCode.MONEY_NOT_TAKEN,
                "the money of attempt " + attempt.id().value() + " is not taken: " + reason);
    }
}
