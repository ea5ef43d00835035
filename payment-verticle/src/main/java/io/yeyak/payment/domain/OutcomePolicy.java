package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.PaymentDeferred;
import io.yeyak.payment.domain.ProviderCall.AboutAttempt;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of a call about an attempt. A charge counts whoever reports it; a failure counts only for the claim that
 * met it.
 */
public final class OutcomePolicy {

    private OutcomePolicy() {}

    public static Decision<PaymentFile, PaymentEvent, Note> apply(
            PaymentFile file, AboutAttempt call, ChargeOutcome outcome, Instant now, PaymentTerms terms) {
        Optional<Attempt> attempt = file.payment().flatMap(payment -> payment.attempt(call.attemptId()));
        if (attempt.isEmpty()) {
            return Decision.unchanged(file, Note.ignored("there is no such attempt"));
        }
        Draft draft = Draft.of(file.payment().orElseThrow(), file);
        boolean current = isAnswerTo(attempt.get(), call);
        switch (outcome) {
            case ChargeOutcome.Known(Charge charge) -> known(draft, attempt.get(), call, charge, current, now, terms);
            case ChargeOutcome.Refused(String reason) -> {
                if (current) {
                    refused(draft, attempt.get(), reason, now, terms);
                }
            }
            case ChargeOutcome.Unknown ignored -> {
                if (current) {
                    unknown(draft, attempt.get(), now, terms);
                }
            }
            case ChargeOutcome.Unavailable ignored -> {
                if (current) {
                    unavailable(draft, attempt.get(), now, terms);
                }
            }
        }
        return draft.applied();
    }

    /** The provider sent word by itself. */
    public static Decision<PaymentFile, PaymentEvent, Note> webhook(
            PaymentFile file, AttemptId id, Charge charge, Instant now, PaymentTerms terms) {
        Optional<Attempt> attempt = file.payment().flatMap(payment -> payment.attempt(id));
        if (attempt.isEmpty()) {
            return Decision.unchanged(file, Note.ignored("there is no such attempt"));
        }
        Draft draft = Draft.of(file.payment().orElseThrow(), file);
        new ChargePolicy(draft, now, terms).hear(attempt.get(), charge, Heard.WEBHOOK);
        return draft.applied();
    }

    private static boolean isAnswerTo(Attempt attempt, AboutAttempt call) {
        return attempt.due()
                .filter(due -> due.kind() == call.kind() && due.tries() == call.tries())
                .isPresent();
    }

    private static void known(
            Draft draft,
            Attempt attempt,
            AboutAttempt call,
            Charge charge,
            boolean current,
            Instant now,
            PaymentTerms terms) {
        Attempt answered = current ? Calls.answered(attempt, draft.payment(), now, terms) : attempt;
        draft.attempt(answered);
        Heard heard = call.kind() == CallKind.INQUIRE ? Heard.INQUIRY : Heard.ANSWER;
        new ChargePolicy(draft, now, terms).hear(answered, charge, heard);
    }

    private static void refused(Draft draft, Attempt attempt, String reason, Instant now, PaymentTerms terms) {
        Due due = attempt.due().orElseThrow();
        if (due.kind() == CallKind.AUTHORISE && due.tries() == 1 && attempt.isOpen()) {
            ChargePolicy policy = new ChargePolicy(draft, now, terms);
            policy.decline(policy.told(attempt), reason);
        } else if (due.kind() == CallKind.CAPTURE && attempt.state() instanceof AttemptState.Retaking) {
            new ProofPolicy(draft, now, terms).refused(attempt, reason);
        } else if (due.kind() == CallKind.CAPTURE) {
            CapturePolicy.failed(
                    draft, attempt.with(new AttemptState.Voiding(), Due.first(CallKind.VOID, now)), reason);
        } else {
            unknown(draft, attempt, now, terms);
        }
        TimePolicy.expireIfDue(draft, now);
    }

    private static void unknown(Draft draft, Attempt attempt, Instant now, PaymentTerms terms) {
        Due due = attempt.due().orElseThrow();
        if (due.kind() == CallKind.AUTHORISE) {
            Attempt told = new ChargePolicy(draft, now, terms).told(attempt);
            Attempt unknown = told.with(new AttemptState.Unknown());
            draft.attempt(unknown.with(Calls.nextInquiry(unknown, 0, draft.payment(), now, terms)));
            return;
        }
        draft.attempt(
                attempt.state() instanceof AttemptState.Closed
                        ? attempt.with(Optional.of(due.later(now.plus(terms.lastLook()))))
                        : Calls.answered(attempt, draft.payment(), now, terms));
        boolean again = due.tries() > 0 && due.tries() % terms.triesBeforeAttention() == 0;
        if (attempt.isOwedAnAnswer() && again) {
            draft.call(
                    AttentionCode.PROVIDER_DOES_NOT_ANSWER,
                    "no answer about attempt " + attempt.id().value());
        }
    }

    private static void unavailable(Draft draft, Attempt attempt, Instant now, PaymentTerms terms) {
        Due again = attempt.due().orElseThrow().unsent(now.plus(terms.deferral()));
        if (again.kind() != CallKind.AUTHORISE) {
            draft.attempt(attempt.with(Optional.of(again)));
        } else if (again.tries() > 0) {
            unknown(draft, attempt, now, terms);
        } else if (attempt.state() instanceof AttemptState.Intent) {
            draft.attempt(attempt.with(new AttemptState.Deferred(), again));
            draft.payment(draft.payment().deferredAgain());
            draft.tell(stamp ->
                    new PaymentDeferred(stamp, attempt.id(), draft.payment().deferrals()));
        } else {
            draft.attempt(attempt.with(Optional.of(again)));
        }
        TimePolicy.expireIfDue(draft, now);
    }
}
