package io.yeyak.payment.domain;

import io.yeyak.payment.domain.PaymentEvent.Disposition;
import io.yeyak.payment.domain.PaymentEvent.LatePaymentReceived;
import io.yeyak.payment.domain.PaymentEvent.PaymentAuthorized;
import java.time.Instant;
import java.util.Optional;

/** The provider says that an attempt holds money: it is kept once, asks for stock when it is late, or goes back. */
final class MoneyPolicy {

    private final Draft draft;
    private final Instant now;
    private final PaymentTerms terms;
    private final ProofPolicy proof;

    MoneyPolicy(Draft draft, Instant now, PaymentTerms terms) {
        this.draft = draft;
        this.now = now;
        this.terms = terms;
        this.proof = new ProofPolicy(draft, now, terms);
    }

    /**
     * Reacts to money.
     *
     * @param taken the provider has taken it already
     */
    void hear(Attempt attempt, boolean taken, Heard heard) {
        switch (attempt.state()) {
            case AttemptState.Intent ignored -> received(attempt, taken, heard);
            case AttemptState.Deferred ignored -> received(attempt, taken, heard);
            case AttemptState.Unknown ignored -> received(attempt, taken, heard);
            case AttemptState.ActionRequired ignored -> received(attempt, taken, heard);
            case AttemptState.Withdrawing ignored -> received(attempt, taken, heard);
            case AttemptState.Authorised(boolean before) -> authorised(attempt, before, taken, heard);
            case AttemptState.Capturing ignored -> capturing(attempt, taken, heard);
            case AttemptState.Retaking ignored -> capturing(attempt, taken, heard);
            case AttemptState.Voiding ignored -> goingBack(attempt, taken, heard);
            case AttemptState.Closed ignored -> late(attempt, taken, heard);
            case AttemptState.Captured ignored -> captured(attempt, taken, heard);
            case AttemptState.Missing ignored -> proof.late(attempt, heard);
            case AttemptState.Returned ignored -> draft.attempt(attempt);
        }
    }

    /** What comes unasked may come late: where that matters, the provider's present word counts. */
    static Attempt lookAgain(Attempt attempt, Instant now) {
        int tries = attempt.due().map(Due::tries).orElse(0);
        return attempt.with(Optional.of(new Due(CallKind.INQUIRE, now, tries)));
    }

    static Attempt voiding(Attempt attempt, Instant now) {
        int tries = attempt.state() instanceof AttemptState.Voiding
                ? attempt.due().map(Due::tries).orElse(0)
                : 0;
        return attempt.with(new AttemptState.Voiding(), new Due(CallKind.VOID, now, tries));
    }

    private void authorised(Attempt attempt, boolean before, boolean taken, Heard heard) {
        if (taken && before) {
            proof.taken(attempt, heard);
        } else {
            draft.attempt(taken ? paid(attempt, true, heard) : attempt);
        }
    }

    private void captured(Attempt attempt, boolean taken, Heard heard) {
        if (taken) {
            proof.taken(attempt, heard);
        } else {
            proof.reserved(attempt, heard);
        }
    }

    private void capturing(Attempt attempt, boolean taken, Heard heard) {
        if (taken) {
            CapturePolicy.captured(draft, attempt, Calls.proof(heard, now, terms), now, terms);
        } else if (heard == Heard.INQUIRY) {
            int tries = attempt.due().map(Due::tries).orElse(0);
            draft.attempt(attempt.with(Optional.of(new Due(CallKind.CAPTURE, now, tries))));
        }
    }

    private void goingBack(Attempt attempt, boolean taken, Heard heard) {
        if (taken) {
            ClosePolicy.returned(draft, attempt, now, terms);
        } else {
            draft.attempt(heard == Heard.WEBHOOK ? attempt : voiding(attempt, now));
        }
    }

    private void late(Attempt attempt, boolean taken, Heard heard) {
        if (heard == Heard.INQUIRY) {
            received(attempt, taken, heard);
        } else {
            draft.attempt(lookAgain(attempt, now));
        }
    }

    private Attempt paid(Attempt attempt, boolean taken, Heard heard) {
        Attempt paid = attempt.with(new AttemptState.Authorised(taken));
        return taken ? paid.with(Calls.proof(heard, now, terms)) : paid;
    }

    private void received(Attempt attempt, boolean taken, Heard heard) {
        Attempt paid = paid(attempt, taken, heard);
        switch (draft.payment().state()) {
            case PaymentState.Requested ignored -> keep(paid, false);
            case PaymentState.Expired ignored -> {
                tellLate(attempt, Disposition.REACQUIRE);
                keep(paid, true);
            }
            case PaymentState.Authorized ignored -> unwanted(paid);
            case PaymentState.Capturing ignored -> unwanted(paid);
            case PaymentState.Captured ignored -> unwanted(paid);
            case PaymentState.CaptureFailed ignored -> unwanted(paid);
            case PaymentState.Voiding ignored -> unwanted(paid);
            case PaymentState.Voided ignored -> unwanted(paid);
        }
    }

    private void keep(Attempt paid, boolean late) {
        draft.attempt(paid);
        draft.payment().attempts().stream()
                .filter(other -> !other.id().equals(paid.id()))
                .filter(other -> other.isOpen() || other.state() instanceof AttemptState.Withdrawing)
                .forEach(other -> draft.attempt(ClosePolicy.givenUp(other, now)));
        draft.state(new PaymentState.Authorized(paid.id()));
        draft.tell(stamp -> new PaymentAuthorized(
                stamp, paid.id(), draft.payment().amount(), draft.payment().fence(), late));
    }

    private void unwanted(Attempt paid) {
        tellLate(paid, Disposition.GIVE_BACK);
        ClosePolicy.giveBack(draft, paid, now, terms);
    }

    private void tellLate(Attempt attempt, Disposition disposition) {
        draft.tell(stamp -> new LatePaymentReceived(stamp, attempt.id(), disposition));
    }
}
