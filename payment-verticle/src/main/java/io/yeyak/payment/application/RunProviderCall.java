package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.OutcomePolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.ProviderCall.AboutAttempt;
import io.yeyak.payment.domain.RefundOutcome;
import io.yeyak.payment.domain.RefundOutcomePolicy;
import io.yeyak.payment.domain.RefundProofPolicy;
import io.yeyak.payment.domain.ReservationId;
import java.util.Optional;

/**
 * Makes a call to the provider that was claimed, and applies what came of it. Should this process not live to do so,
 * the call is repeated with the same key when its lease is over.
 */
public final class RunProviderCall {

    private static final Cause.Asked PROVIDER = new Cause.Asked(Actor.system("payment-provider"), Optional.empty());

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentProvider provider;
    private final PaymentTerms terms;

    public RunProviderCall(
            Aggregates<ReservationId, PaymentFile, PaymentEvent> payments,
            PaymentProvider provider,
            PaymentTerms terms) {
        this.payments = payments;
        this.provider = provider;
        this.terms = terms;
    }

    public Future<Reply<Note>> handle(ProviderCall call) {
        return switch (call) {
            case ProviderCall.Authorise it -> provider.authorise(it).compose(outcome -> apply(it, outcome));
            case ProviderCall.Capture it -> provider.capture(it).compose(outcome -> apply(it, outcome));
            case ProviderCall.VoidAuthorisation it ->
                provider.voidAuthorisation(it).compose(outcome -> apply(it, outcome));
            case ProviderCall.Inquire it -> provider.inquire(it).compose(outcome -> apply(it, outcome));
            case ProviderCall.Refund it -> provider.refund(it).compose(outcome -> apply(it, outcome));
            case ProviderCall.InquireRefund it -> provider.inquireRefund(it).compose(outcome -> apply(it, outcome));
        };
    }

    private Future<Reply<Note>> apply(AboutAttempt call, ChargeOutcome outcome) {
        return payments.decide(
                call.reservationId(), PROVIDER, (file, now) -> OutcomePolicy.apply(file, call, outcome, now, terms));
    }

    private Future<Reply<Note>> apply(ProviderCall.InquireRefund call, RefundOutcome outcome) {
        return payments.decide(
                call.reservationId(),
                PROVIDER,
                (file, now) -> RefundProofPolicy.apply(file, call, outcome, now, terms));
    }

    private Future<Reply<Note>> apply(ProviderCall.Refund call, RefundOutcome outcome) {
        return payments.decide(
                call.reservationId(),
                PROVIDER,
                (file, now) -> RefundOutcomePolicy.apply(file, call, outcome, now, terms));
    }
}
