package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.AttemptState.Ending.DECLINED;
import static io.yeyak.payment.domain.AttemptState.Ending.LOST;
import static io.yeyak.payment.domain.AttemptState.Ending.VOIDED;

import io.yeyak.payment.domain.PaymentEvent.PaymentActionRequired;
import io.yeyak.payment.domain.PaymentEvent.PaymentDeclined;
import io.yeyak.payment.domain.PaymentEvent.PaymentResumed;
import java.time.Instant;
import java.util.Optional;

/**
 * What to make of the provider's word about an attempt, however it came. Answers, inquiries and webhooks only ever
 * advance the same states, so their order does not matter.
 */
final class ChargePolicy {

    private static final String UNHEARD_OF = "the provider knows nothing of it";

    private final Draft draft;
    private final Instant now;
    private final PaymentTerms terms;
    private final MoneyPolicy money;
    private final ProofPolicy proof;

    ChargePolicy(Draft draft, Instant now, PaymentTerms terms) {
        this.draft = draft;
        this.now = now;
        this.terms = terms;
        this.money = new MoneyPolicy(draft, now, terms);
        this.proof = new ProofPolicy(draft, now, terms);
    }

    void hear(Attempt attempt, Charge charge, Heard heard) {
        switch (charge) {
            case Charge.None ignored -> nothing(attempt, heard);
            case Charge.Pending pending -> pending(told(attempt).known(pending.id()), pending, heard);
            case Charge.Authorised(ChargeId id) -> money.hear(told(attempt).known(id), false, heard);
            case Charge.Captured(ChargeId id) -> money.hear(told(attempt).known(id), true, heard);
            case Charge.Declined(ChargeId id, String reason) ->
                declined(told(attempt).known(id), reason, heard);
            case Charge.Cancelled(ChargeId id) -> cancelled(told(attempt).known(id), heard);
        }
        TimePolicy.expireIfDue(draft, now);
        draft.settle();
    }

    /** The provider was told of an attempt that was deferred. */
    Attempt told(Attempt attempt) {
        if (attempt.state() instanceof AttemptState.Deferred) {
            Attempt resumed = attempt.with(
                    new AttemptState.Unknown(),
                    Due.first(CallKind.INQUIRE, now.plus(PaymentTerms.nth(terms.inquiries(), 0))));
            draft.attempt(resumed);
            draft.tell(stamp -> new PaymentResumed(stamp, attempt.id()));
            return resumed;
        }
        return attempt;
    }

    private void nothing(Attempt attempt, Heard heard) {
        if (heard != Heard.INQUIRY) {
            return;
        }
        switch (attempt.state()) {
            case AttemptState.Intent ignored -> unheardOf(attempt);
            case AttemptState.Deferred ignored -> unheardOf(attempt);
            case AttemptState.Unknown ignored -> unheardOf(attempt);
            case AttemptState.ActionRequired ignored -> unheardOf(attempt);
            case AttemptState.Withdrawing ignored -> lost(attempt);
            case AttemptState.Voiding ignored -> lost(attempt);
            case AttemptState.Capturing ignored -> CapturePolicy.failed(draft, lostOne(attempt), UNHEARD_OF);
            case AttemptState.Authorised ignored -> draft.attempt(attempt);
            case AttemptState.Captured ignored -> proof.gone(attempt, UNHEARD_OF, heard);
            case AttemptState.Retaking ignored -> proof.gone(attempt, UNHEARD_OF, heard);
            case AttemptState.Missing ignored -> draft.attempt(attempt);
            case AttemptState.Returned ignored -> draft.attempt(attempt);
            case AttemptState.Closed ignored -> draft.attempt(attempt);
        }
    }

    /** The same call with the same key, as long as somebody could still pay; otherwise it is over. */
    private void unheardOf(Attempt attempt) {
        boolean inTime = attempt.sessionEndsAt().filter(now::isBefore).isPresent()
                && now.isBefore(draft.payment().payBy());
        if (inTime) {
            draft.attempt(attempt.with(new AttemptState.Intent(), new Due(CallKind.AUTHORISE, now, 1)));
            return;
        }
        lost(attempt);
        if (now.isBefore(draft.payment().payBy())) {
            tellDeclined(attempt, "no-answer");
        }
    }

    private void lost(Attempt attempt) {
        draft.attempt(lostOne(attempt));
    }

    private Attempt lostOne(Attempt attempt) {
        Instant payBy = draft.payment().payBy();
        Instant again = (payBy.isAfter(now) ? payBy : now).plus(terms.lastLook());
        return attempt.closed(LOST, UNHEARD_OF).with(Optional.of(Due.first(CallKind.INQUIRE, again)));
    }

    private void pending(Attempt attempt, Charge.Pending pending, Heard heard) {
        switch (attempt.state()) {
            case AttemptState.Intent ignored -> actionRequired(attempt, pending);
            case AttemptState.Deferred ignored -> actionRequired(attempt, pending);
            case AttemptState.Unknown ignored -> actionRequired(attempt, pending);
            case AttemptState.ActionRequired ignored -> draft.attempt(inTime() ? attempt : voiding(attempt));
            case AttemptState.Withdrawing ignored -> draft.attempt(voiding(attempt));
            case AttemptState.Voiding ignored -> draft.attempt(heard == Heard.WEBHOOK ? attempt : voiding(attempt));
            case AttemptState.Closed ignored ->
                draft.attempt(heard == Heard.INQUIRY ? voiding(attempt) : MoneyPolicy.lookAgain(attempt, now));
            case AttemptState.Capturing ignored -> neverAuthorised(attempt, heard);
            case AttemptState.Authorised ignored -> draft.attempt(attempt);
            case AttemptState.Captured ignored -> proof.open(attempt, heard);
            case AttemptState.Retaking ignored -> proof.open(attempt, heard);
            case AttemptState.Missing ignored -> draft.attempt(attempt);
            case AttemptState.Returned ignored -> draft.attempt(attempt);
        }
    }

    /** An authorisation was answered and never made: there is nothing to be captured. */
    private void neverAuthorised(Attempt attempt, Heard heard) {
        if (heard == Heard.INQUIRY) {
            CapturePolicy.failed(draft, voiding(attempt), "never-authorised");
        } else {
            draft.attempt(attempt);
        }
    }

    private boolean inTime() {
        return now.isBefore(draft.payment().payBy());
    }

    private void actionRequired(Attempt attempt, Charge.Pending pending) {
        if (!inTime()) {
            draft.attempt(voiding(attempt));
            return;
        }
        Attempt waiting = attempt.with(new AttemptState.ActionRequired(pending.checkoutUrl(), pending.expiresAt()));
        draft.attempt(waiting.with(Calls.nextInquiry(waiting, 0, draft.payment(), now, terms)));
        draft.tell(stamp -> new PaymentActionRequired(stamp, attempt.id(), pending.checkoutUrl(), pending.expiresAt()));
    }

    private Attempt voiding(Attempt attempt) {
        return MoneyPolicy.voiding(attempt, now);
    }

    private void declined(Attempt attempt, String reason, Heard heard) {
        switch (attempt.state()) {
            case AttemptState.Intent ignored -> decline(attempt, reason);
            case AttemptState.Deferred ignored -> decline(attempt, reason);
            case AttemptState.Unknown ignored -> decline(attempt, reason);
            case AttemptState.ActionRequired ignored -> decline(attempt, reason);
            case AttemptState.Withdrawing ignored -> draft.attempt(attempt.closed(DECLINED, reason));
            case AttemptState.Voiding ignored -> draft.attempt(attempt.closed(DECLINED, reason));
            case AttemptState.Capturing ignored -> gone(attempt, attempt.closed(DECLINED, reason), reason, heard);
            case AttemptState.Authorised ignored -> draft.attempt(attempt);
            case AttemptState.Captured ignored -> proof.gone(attempt, reason, heard);
            case AttemptState.Retaking ignored -> proof.gone(attempt, reason, heard);
            case AttemptState.Missing ignored -> draft.attempt(attempt);
            case AttemptState.Returned ignored -> draft.attempt(attempt);
            case AttemptState.Closed ignored -> draft.attempt(attempt);
        }
    }

    /** The customer or their bank said no to an attempt that could have brought the money. */
    void decline(Attempt attempt, String reason) {
        draft.attempt(attempt.closed(DECLINED, reason));
        tellDeclined(attempt, reason);
    }

    private void tellDeclined(Attempt attempt, String reason) {
        draft.tell(stamp ->
                new PaymentDeclined(stamp, attempt.id(), reason, draft.payment().payBy()));
    }

    private void cancelled(Attempt attempt, Heard heard) {
        String gone = "the provider gave it up";
        switch (attempt.state()) {
            case AttemptState.Intent ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.Deferred ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.Unknown ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.ActionRequired ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.Withdrawing ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.Voiding ignored -> draft.attempt(attempt.closed(VOIDED, gone));
            case AttemptState.Capturing ignored -> gone(attempt, attempt.closed(VOIDED, gone), gone, heard);
            case AttemptState.Authorised ignored -> draft.attempt(attempt);
            case AttemptState.Captured ignored -> proof.gone(attempt, gone, heard);
            case AttemptState.Retaking ignored -> proof.gone(attempt, gone, heard);
            case AttemptState.Missing ignored -> draft.attempt(attempt);
            case AttemptState.Returned ignored -> draft.attempt(attempt);
            case AttemptState.Closed ignored -> draft.attempt(attempt);
        }
    }

    /** What was to be captured is there no more; a message of the provider's alone is not enough to say so. */
    private void gone(Attempt attempt, Attempt ended, String reason, Heard heard) {
        if (heard == Heard.WEBHOOK) {
            draft.attempt(MoneyPolicy.lookAgain(attempt, now));
        } else {
            CapturePolicy.failed(draft, ended, reason);
        }
    }
}
