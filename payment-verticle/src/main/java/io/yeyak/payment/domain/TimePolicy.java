package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.AttemptState.Ending.NOT_SENT;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.PaymentExpired;
import java.time.Instant;

/** The time to pay: it may become longer, and it comes to an end. */
public final class TimePolicy {

    private TimePolicy() {}

    /** The hold was extended: there is more time to pay, never less. */
    public static Decision<PaymentFile, PaymentEvent, Note> extend(PaymentFile file, Instant payBy) {
        return file.payment()
                .filter(payment -> payment.state() instanceof PaymentState.Requested)
                .filter(payment -> payBy.isAfter(payment.payBy()))
                .map(payment -> {
                    Draft draft = Draft.of(payment, file);
                    draft.payment(payment.until(payBy));
                    return draft.applied();
                })
                .orElseGet(() -> Decision.unchanged(file, Note.ignored("no payment waits for longer")));
    }

    /**
     * The hold is gone, or the reservation has given up. Whoever has paid by now is not harmed: Ticket answers the
     * authorisation it was told of. An attempt that may still bring money is withdrawn after a last inquiry.
     */
    public static Decision<PaymentFile, PaymentEvent, Note> lapse(PaymentFile file, Instant now) {
        return file.payment()
                .filter(payment -> payment.state() instanceof PaymentState.Requested)
                .map(payment -> {
                    Draft draft = Draft.of(payment, file);
                    expire(draft, now);
                    return draft.applied();
                })
                .orElseGet(() -> Decision.unchanged(file, Note.ignored("no payment is waited for")));
    }

    /** The payment is due and the provider certainly knows of nothing open. */
    static void expireIfDue(Draft draft, Instant now) {
        if (draft.payment().isAwaited() && !now.isBefore(draft.payment().payBy())) {
            expire(draft, now);
        }
    }

    private static void expire(Draft draft, Instant now) {
        draft.payment().openAttempt().ifPresent(attempt -> draft.attempt(withdrawn(attempt, now)));
        draft.state(new PaymentState.Expired());
        draft.tell(stamp -> new PaymentExpired(stamp, draft.payment().fence()));
    }

    private static Attempt withdrawn(Attempt attempt, Instant now) {
        Instant at = ClosePolicy.underWay(attempt).filter(now::isBefore).orElse(now);
        return attempt.maybeSent()
                ? attempt.with(new AttemptState.Withdrawing(), Due.first(CallKind.INQUIRE, at))
                : attempt.closed(NOT_SENT, "the time to pay is over");
    }
}
