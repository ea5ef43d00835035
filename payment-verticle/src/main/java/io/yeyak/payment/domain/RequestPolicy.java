package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.PaymentAuthorized;
import io.yeyak.payment.domain.PaymentEvent.PaymentRequested;
import java.time.Instant;
import java.util.Optional;

/** Asking for the money, and beginning to pay. */
public final class RequestPolicy {

    private RequestPolicy() {}

    /** Tickets are held: the money is asked for, once. Nothing is paid at once when nothing is to be paid. */
    public static Decision<PaymentFile, PaymentEvent, Note> request(
            PaymentFile file, PaymentDemand demand, Instant now) {
        return file.payment().isPresent()
                ? Decision.unchanged(file, Note.ignored("the money was asked for before"))
                : opened(file, demand, now).applied();
    }

    /**
     * The customer wants to pay: an attempt is begun, unless another one may still bring the money. The payment is
     * asked for first if that was not heard of yet.
     */
    public static Decision<PaymentFile, PaymentEvent, Note> start(
            PaymentFile file, PaymentDemand demand, AttemptId attempt, Instant now, PaymentTerms terms) {
        Draft draft = file.payment().map(payment -> Draft.of(payment, file)).orElseGet(() -> opened(file, demand, now));
        return obstacle(draft.payment(), attempt, now, terms)
                .map(reason -> ignored(draft, reason))
                .orElseGet(() -> begun(draft, attempt, now));
    }

    private static Draft opened(PaymentFile file, PaymentDemand demand, Instant now) {
        Draft draft = Draft.of(Payment.of(demand, new PaymentState.Requested()), file);
        draft.tell(stamp -> new PaymentRequested(stamp, demand.amount(), demand.fence(), demand.payBy()));
        if (demand.amount().isZero()) {
            settleFree(draft, demand, now);
        }
        return draft;
    }

    private static void settleFree(Draft draft, PaymentDemand demand, Instant now) {
        AttemptId free = demand.freeAttempt();
        draft.payment(draft.payment().plus(Attempt.free(free, now)).with(new PaymentState.Authorized(free)));
        draft.tell(stamp -> new PaymentAuthorized(stamp, free, demand.amount(), demand.fence(), false));
    }

    private static Optional<String> obstacle(Payment payment, AttemptId attempt, Instant now, PaymentTerms terms) {
        if (!(payment.state() instanceof PaymentState.Requested)) {
            return Optional.of("the payment waits for no money");
        }
        if (payment.attempt(attempt).isPresent()) {
            return Optional.of("the attempt was begun before");
        }
        if (payment.openAttempt().isPresent()) {
            return Optional.of("another attempt may still bring the money");
        }
        if (!now.isBefore(payment.payBy())) {
            return Optional.of("the time to pay is over");
        }
        return payment.attempts().size() < terms.attemptsMost()
                ? Optional.empty()
                : Optional.of("too many attempts were made");
    }

    private static Decision<PaymentFile, PaymentEvent, Note> begun(Draft draft, AttemptId attempt, Instant now) {
        draft.payment(draft.payment().plus(Attempt.begun(attempt, now)));
        return draft.applied();
    }

    private static Decision<PaymentFile, PaymentEvent, Note> ignored(Draft draft, String reason) {
        return draft.answer(Note.ignored(reason));
    }
}
