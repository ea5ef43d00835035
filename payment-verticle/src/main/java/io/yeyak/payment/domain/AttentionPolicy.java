package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.payment.domain.PaymentEvent.ResolvedBy;

/** A person has looked at what the rules could not settle. */
public final class AttentionPolicy {

    private AttentionPolicy() {}

    /**
     * Takes note of that.
     *
     * @param comment what they found or did
     */
    public static Decision<PaymentFile, PaymentEvent, Payment> resolve(
            PaymentFile file, AttentionCode code, String comment) {
        if (file.payment().isEmpty()) {
            return Decision.refused(file, PaymentFile.notFound());
        }
        Draft draft = Draft.of(file.payment().get(), file);
        if (!draft.payment().needs(code)) {
            return Decision.refused(
                    file, Refusal.conflict("no-attention-needed", "Nothing of that kind is open about this payment."));
        }
        draft.resolve(code, ResolvedBy.ADMIN, comment);
        return draft.answer(draft.payment());
    }
}
