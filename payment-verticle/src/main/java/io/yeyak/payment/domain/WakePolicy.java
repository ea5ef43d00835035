package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Something is due: the time to pay is over, or a call is to be made, which whoever asks then owns for its lease. */
public final class WakePolicy {

    private WakePolicy() {}

    /** What is due at this moment, with at most one call to make. */
    public static Decision<PaymentFile, PaymentEvent, Optional<ProviderCall>> wake(
            PaymentFile file, Instant now, PaymentTerms terms) {
        if (file.payment().isEmpty()) {
            return Decision.unchanged(file, Optional.empty());
        }
        Draft draft = Draft.of(file.payment().get(), file);
        TimePolicy.expireIfDue(draft, now);
        Optional<Attempt> attempt = draft.payment().attempts().stream()
                .filter(candidate -> isDue(candidate.due(), now))
                .min(Comparator.comparing(
                        candidate -> candidate.due().orElseThrow().at()));
        if (attempt.isPresent()) {
            return draft.answer(Optional.of(claim(draft, attempt.get(), now, terms)));
        }
        Optional<Refund> refund = draft.file().refunds().stream()
                .filter(candidate -> isDue(candidate.due(), now))
                .findFirst();
        return draft.answer(refund.map(found -> claim(draft, found, now, terms)));
    }

    private static boolean isDue(Optional<Due> due, Instant now) {
        return due.filter(call -> call.isDue(now)).isPresent();
    }

    private static ProviderCall claim(Draft draft, Attempt attempt, Instant now, PaymentTerms terms) {
        Attempt ready = readied(attempt, draft.payment(), now, terms);
        Due due = ready.due().orElseThrow().claimed(now, terms.lease());
        Attempt claimed = ready.with(Optional.of(due));
        draft.attempt(claimed);
        return call(draft.payment(), claimed, due);
    }

    /** A call that can no longer be made, or not yet, becomes the inquiry that it needs. */
    private static Attempt readied(Attempt attempt, Payment payment, Instant now, PaymentTerms terms) {
        Due due = attempt.due().orElseThrow();
        return switch (due.kind()) {
            case AUTHORISE -> {
                if (due.tries() == 0) {
                    yield attempt.sessionEnds(terms.sessionEnd(now, payment.payBy()));
                }
                boolean over = attempt.sessionEndsAt().filter(now::isBefore).isEmpty();
                yield over ? attempt.with(new AttemptState.Unknown(), Due.first(CallKind.INQUIRE, now)) : attempt;
            }
            case CAPTURE, VOID, INQUIRE, REFUND ->
                attempt.chargeId().isPresent()
                        ? attempt
                        : attempt.with(Optional.of(new Due(CallKind.INQUIRE, due.at(), due.tries())));
        };
    }

    private static ProviderCall call(Payment payment, Attempt attempt, Due due) {
        ReservationId reservation = payment.reservationId();
        return switch (due.kind()) {
            case AUTHORISE ->
                new ProviderCall.Authorise(
                        reservation,
                        attempt.id(),
                        payment.amount(),
                        attempt.sessionEndsAt().orElseThrow(),
                        due.tries());
            case CAPTURE ->
                new ProviderCall.Capture(
                        reservation,
                        attempt.id(),
                        attempt.chargeId().orElseThrow(),
                        payment.amount(),
                        attempt.retakes(),
                        due.tries());
            case VOID ->
                new ProviderCall.VoidAuthorisation(
                        reservation, attempt.id(), attempt.chargeId().orElseThrow(), due.tries());
            case INQUIRE -> new ProviderCall.Inquire(reservation, attempt.id(), attempt.chargeId(), due.tries());
            case REFUND -> throw new IllegalStateException("a refund is no call of an attempt");
        };
    }

    private static ProviderCall claim(Draft draft, Refund refund, Instant now, PaymentTerms terms) {
        Due due = refund.due().orElseThrow().claimed(now, terms.lease());
        ChargeId charge = draft.payment()
                .attempt(refund.attemptId())
                .flatMap(Attempt::chargeId)
                .orElseThrow();
        ReservationId reservation = draft.payment().reservationId();
        if (due.kind() == CallKind.INQUIRE) {
            draft.refund(refund.asking(Optional.of(due)));
            return new ProviderCall.InquireRefund(reservation, refund.id(), charge, due.tries());
        }
        draft.refund(refund.with(new RefundState.Sent(), due));
        return new ProviderCall.Refund(reservation, refund.id(), charge, refund.amount(), refund.lies(), due.tries());
    }
}
