package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.RefundFailed;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.time.Instant;
import java.util.Optional;

/** What came of a try to give money back: it went back, it is tried again with the same key, or a person has to act. */
public final class RefundOutcomePolicy {

    private RefundOutcomePolicy() {}

    /** What was answered when it was to be made. */
    public static Decision<PaymentFile, PaymentEvent, Note> apply(
            PaymentFile file, ProviderCall.Refund call, RefundOutcome outcome, Instant now, PaymentTerms terms) {
        Optional<Refund> refund = file.refund(call.refundId());
        if (refund.isEmpty()) {
            return Decision.unchanged(file, Note.ignored("there is no such refund"));
        }
        if (call.lies() != refund.get().lies()) {
            return Decision.unchanged(file, Note.ignored("an inquiry has proved otherwise"));
        }
        if (outcome instanceof RefundOutcome.Done) {
            return done(file, refund.get(), Calls.proof(Heard.ANSWER, now, terms));
        }
        boolean current = refund.get().state() instanceof RefundState.Sent
                && refund.get().due().filter(due -> due.tries() == call.tries()).isPresent();
        return current
                ? notDone(file, refund.get(), outcome, now, terms)
                : Decision.unchanged(file, Note.ignored("another try is under way"));
    }

    /** The provider sent word by itself that a refund was made. */
    public static Decision<PaymentFile, PaymentEvent, Note> webhook(PaymentFile file, RefundId id) {
        return file.refund(id)
                .map(refund -> done(file, refund, Optional.empty()))
                .orElseGet(() -> Decision.unchanged(file, Note.ignored("there is no such refund")));
    }

    /** Remembers that a refund was made, and when to ask after it if only an answer said so. */
    static Decision<PaymentFile, PaymentEvent, Note> done(PaymentFile file, Refund refund, Optional<Due> proof) {
        Draft draft = Draft.of(file.payment().orElseThrow(), file);
        if (!(refund.state() instanceof RefundState.Succeeded(RefundedBy by, String ignored))) {
            Refund made = refund.with(new RefundState.Succeeded(RefundedBy.PROVIDER, ""));
            RefundPolicy.succeeded(draft, made.asking(proof), RefundedBy.PROVIDER);
            return draft.applied();
        }
        if (by == RefundedBy.PROVIDER && refund.isUnproven() && proof.isEmpty()) {
            draft.refund(refund.asking(Optional.empty()));
            return draft.applied();
        }
        if (by == RefundedBy.PROVIDER) {
            return Decision.unchanged(file, Note.ignored("the money went back before"));
        }
        draft.call(
                AttentionCode.REFUNDED_TWICE,
                "the provider refunded what was paid by hand: " + refund.id().value());
        return draft.applied();
    }

    private static Decision<PaymentFile, PaymentEvent, Note> notDone(
            PaymentFile file, Refund refund, RefundOutcome outcome, Instant now, PaymentTerms terms) {
        Draft draft = Draft.of(file.payment().orElseThrow(), file);
        switch (outcome) {
            case RefundOutcome.Done ignored -> throw new IllegalStateException("decided before");
            case RefundOutcome.None ignored -> failed(draft, refund, "nothing was done", now, terms);
            case RefundOutcome.Refused(String reason) -> failed(draft, refund, reason, now, terms);
            case RefundOutcome.Unknown(String reason) -> failed(draft, refund, reason, now, terms);
            case RefundOutcome.Unavailable ignored ->
                draft.refund(refund.with(
                        new RefundState.Requested(), refund.due().orElseThrow().unsent(now.plus(terms.deferral()))));
        }
        return draft.applied();
    }

    private static void failed(Draft draft, Refund refund, String reason, Instant now, PaymentTerms terms) {
        Due due = refund.due().orElseThrow();
        if (due.tries() > terms.refundRetries().size()) {
            RefundPolicy.needsAttention(draft, refund, reason);
            return;
        }
        Instant next = now.plus(PaymentTerms.nth(terms.refundRetries(), due.tries() - 1));
        draft.refund(refund.with(new RefundState.Failed(reason), due.later(next)));
        draft.tell(stamp -> new RefundFailed(stamp, refund.id(), due.tries(), reason, next));
    }
}
