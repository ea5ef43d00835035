package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.PaymentCaptureFailed;
import io.yeyak.payment.domain.PaymentEvent.PaymentCaptured;
import java.time.Instant;
import java.util.Optional;

/** The tickets are sold: the money is taken. */
public final class CapturePolicy {

    private CapturePolicy() {}

    /**
     * Takes what was authorised.
     *
     * @param fence the version of the hold that was committed
     */
    public static Decision<PaymentFile, PaymentEvent, Note> capture(
            PaymentFile file, long fence, Instant now, PaymentTerms terms) {
        if (file.payment().isEmpty()
                || !(file.payment().get().state() instanceof PaymentState.Authorized(AttemptId id))) {
            return Decision.unchanged(file, Note.ignored("no authorisation waits to be taken"));
        }
        Draft draft = Draft.of(file.payment().get().fenced(fence), file);
        Attempt attempt = draft.payment().attempt(id).orElseThrow();
        draft.state(new PaymentState.Capturing(id, Optional.empty()));
        if (attempt.state() instanceof AttemptState.Authorised(boolean taken) && taken) {
            captured(draft, attempt, attempt.due(), now, terms);
        } else {
            draft.attempt(attempt.with(new AttemptState.Capturing(), Due.first(CallKind.CAPTURE, now)));
        }
        return draft.applied();
    }

    /**
     * The provider handed the money over. What waited for that is done.
     *
     * @param proof the inquiry that is to prove it, if only an answer said so
     */
    static void captured(Draft draft, Attempt attempt, Optional<Due> proof, Instant now, PaymentTerms terms) {
        draft.attempt(attempt.with(new AttemptState.Captured()).with(proof));
        if (proof.isEmpty()) {
            ProofPolicy.found(draft);
        }
        if (draft.payment().state() instanceof PaymentState.Capturing(var ignored, var afterwards)) {
            draft.state(new PaymentState.Captured(attempt.id()));
            draft.tell(stamp ->
                    new PaymentCaptured(stamp, attempt.id(), draft.payment().amount()));
            afterwards.ifPresent(giveBack -> RefundPolicy.refund(draft, attempt.id(), giveBack, now, terms));
        } else if (attempt.state() instanceof AttemptState.Retaking) {
            draft.tell(stamp ->
                    new PaymentCaptured(stamp, attempt.id(), draft.payment().amount()));
        }
    }

    /** The provider will not hand the money over. */
    static void failed(Draft draft, Attempt ended, String reason) {
        draft.attempt(ended);
        draft.state(new PaymentState.CaptureFailed(ended.id(), reason));
        draft.tell(stamp -> new PaymentCaptureFailed(stamp, ended.id(), reason));
    }
}
