package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.WakePolicy;
import java.util.Optional;

/**
 * Does what is due for a payment: lets it expire, or claims the call to the provider that is due and runs it. The claim
 * is durable before the provider is told.
 */
public final class WakePayment {

    private static final Cause.Asked DEADLINE = new Cause.Asked(Actor.system("payment"), Optional.empty());

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final RunProviderCall runProviderCall;
    private final PaymentTerms terms;

    public WakePayment(
            Aggregates<ReservationId, PaymentFile, PaymentEvent> payments,
            RunProviderCall runProviderCall,
            PaymentTerms terms) {
        this.payments = payments;
        this.runProviderCall = runProviderCall;
        this.terms = terms;
    }

    public Future<Reply<Note>> handle(ReservationId reservationId) {
        return payments.decide(reservationId, DEADLINE, (file, now) -> WakePolicy.wake(file, now, terms))
                .compose(this::run);
    }

    private Future<Reply<Note>> run(Reply<Optional<ProviderCall>> claimed) {
        return switch (claimed) {
            case Reply.Done<Optional<ProviderCall>>(Optional<ProviderCall> call) ->
                call.map(runProviderCall::handle).orElseGet(() -> Future.succeededFuture(Reply.done(Note.applied())));
            case Reply.Refused<Optional<ProviderCall>>(var refusal) -> Future.succeededFuture(Reply.refused(refusal));
        };
    }
}
