package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.RefundFailed;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.time.Instant;
import java.util.Optional;

/**
 * Trust, but verify: a refund that was answered as made counts as proved when the provider says it by itself or when it
 * is asked. One that was not made is made again, under another key, as one that failed.
 */
public final class RefundProofPolicy {

    private static final String UNTRUE = "it was said to be made, and was not";

    private RefundProofPolicy() {}

    /** What was answered when the provider was asked after a refund. */
    public static Decision<PaymentFile, PaymentEvent, Note> apply(
            PaymentFile file, ProviderCall.InquireRefund call, RefundOutcome outcome, Instant now, PaymentTerms terms) {
        Optional<Refund> refund = file.refund(call.refundId());
        if (refund.isEmpty()) {
            return Decision.unchanged(file, Note.ignored("there is no such refund"));
        }
        if (outcome instanceof RefundOutcome.Done) {
            return RefundOutcomePolicy.done(file, refund.get(), Optional.empty());
        }
        return isAnswerTo(refund.get(), call)
                ? unproved(Draft.of(file.payment().orElseThrow(), file), refund.get(), outcome, now, terms)
                : Decision.unchanged(file, Note.ignored("it is not asked after any more"));
    }

    private static boolean isAnswerTo(Refund refund, ProviderCall.InquireRefund call) {
        return refund.isUnproven()
                && refund.state() instanceof RefundState.Succeeded(RefundedBy by, String ignored)
                && by == RefundedBy.PROVIDER
                && refund.due().filter(due -> due.tries() == call.tries()).isPresent();
    }

    private static Decision<PaymentFile, PaymentEvent, Note> unproved(
            Draft draft, Refund refund, RefundOutcome outcome, Instant now, PaymentTerms terms) {
        switch (outcome) {
            case RefundOutcome.Done ignored -> throw new IllegalStateException("decided before");
            case RefundOutcome.None ignored -> untrue(draft, refund.liedAbout(), now, terms);
            case RefundOutcome.Refused ignored -> unanswered(draft, refund, now, terms);
            case RefundOutcome.Unknown ignored -> unanswered(draft, refund, now, terms);
            case RefundOutcome.Unavailable ignored -> {
                Due again = refund.due().orElseThrow().unsent(now.plus(terms.deferral()));
                draft.refund(refund.asking(Optional.of(again)));
            }
        }
        return draft.applied();
    }

    private static void untrue(Draft draft, Refund refund, Instant now, PaymentTerms terms) {
        boolean isUsedUp = refund.tries() > terms.refundRetries().size();
        if (isUsedUp || RefundPolicy.isMissing(draft, refund.attemptId())) {
            RefundPolicy.needsAttention(draft, refund, UNTRUE);
            return;
        }
        int tries = Math.max(1, refund.tries());
        draft.refund(refund.with(new RefundState.Failed(UNTRUE), new Due(CallKind.REFUND, now, tries)));
        draft.tell(stamp -> new RefundFailed(stamp, refund.id(), tries, UNTRUE, now));
    }

    private static void unanswered(Draft draft, Refund refund, Instant now, PaymentTerms terms) {
        Due due = refund.due().orElseThrow();
        Instant next = now.plus(PaymentTerms.nth(terms.inquiries(), due.tries() - 1));
        draft.refund(refund.asking(Optional.of(due.later(next))));
        if (due.tries() > 0 && due.tries() % terms.triesBeforeAttention() == 0) {
            draft.call(
                    AttentionCode.PROVIDER_DOES_NOT_ANSWER,
                    "no answer about refund " + refund.id().value());
        }
    }
}
