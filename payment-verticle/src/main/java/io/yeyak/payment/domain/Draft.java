package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.payment.domain.PaymentEvent.PaymentAttentionRaised;
import io.yeyak.payment.domain.PaymentEvent.PaymentAttentionResolved;
import io.yeyak.payment.domain.PaymentEvent.PaymentVoided;
import io.yeyak.payment.domain.PaymentEvent.ResolvedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The file as a rule is changing it, with the events told so far. Lives for one application of one rule. */
final class Draft {

    private Payment payment;
    private List<Refund> refunds;
    private final List<PaymentEvent> events = new ArrayList<>();

    private Draft(Payment payment, List<Refund> refunds) {
        this.payment = payment;
        this.refunds = refunds;
    }

    static Draft of(Payment payment, PaymentFile file) {
        return new Draft(payment, file.refunds());
    }

    Payment payment() {
        return payment;
    }

    PaymentFile file() {
        return new PaymentFile(Optional.of(payment), refunds);
    }

    void payment(Payment next) {
        payment = next;
    }

    void state(PaymentState next) {
        payment = payment.with(next);
    }

    void attempt(Attempt changed) {
        payment = payment.with(changed);
    }

    void refund(Refund changed) {
        refunds = refunds.stream()
                .map(refund -> refund.id().equals(changed.id()) ? changed : refund)
                .toList();
    }

    void newRefund(Refund requested) {
        refunds = Stream.concat(refunds.stream(), Stream.of(requested)).toList();
    }

    void tell(Function<Stamp, PaymentEvent> event) {
        payment = payment.told();
        events.add(event.apply(new Stamp(payment.reservationId(), payment.showId(), payment.version())));
    }

    /** Calls for a person, once for as long as the same thing is open. */
    void call(AttentionCode code, String detail) {
        Attention raised = new Attention(code, detail);
        if (!payment.attention().contains(raised)) {
            payment = payment.plus(raised);
            tell(stamp -> new PaymentAttentionRaised(stamp, code, detail));
        }
    }

    /** Nobody has to look any more for that reason. */
    void resolve(AttentionCode code, ResolvedBy by, String comment) {
        if (payment.needs(code)) {
            payment = payment.without(code);
            tell(stamp -> new PaymentAttentionResolved(stamp, code, by, comment));
        }
    }

    /** A payment that is closing is closed once no attempt can hold money. */
    void settle() {
        boolean busy = payment.attempts().stream()
                .anyMatch(attempt -> attempt.isGoingBack() || attempt.isOpen() || attempt.isKept());
        if (payment.state() instanceof PaymentState.Voiding(String reason) && !busy) {
            state(new PaymentState.Voided(reason));
            tell(stamp -> new PaymentVoided(stamp, reason));
        }
    }

    Decision<PaymentFile, PaymentEvent, Note> applied() {
        boolean isOwed = payment.attempts().stream().anyMatch(Attempt::isOwedAnAnswer)
                || refunds.stream().anyMatch(Refund::isOwedAnAnswer);
        if (!isOwed) {
            resolve(AttentionCode.PROVIDER_DOES_NOT_ANSWER, ResolvedBy.PROVIDER, "the provider has answered");
        }
        return answer(Note.applied());
    }

    <A> Decision<PaymentFile, PaymentEvent, A> answer(A answer) {
        return Decision.of(file(), events, answer);
    }
}
