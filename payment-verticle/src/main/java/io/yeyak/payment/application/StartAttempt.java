package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.PaymentDemand;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.RequestPolicy;
import io.yeyak.payment.domain.ReservationId;

/** Begins to pay, because the customer wants to. */
public final class StartAttempt {

    /** What is paid, and by which attempt. */
    public record Command(PaymentDemand demand, AttemptId attemptId) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentTerms terms;

    public StartAttempt(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.terms = terms;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.demand().reservationId(),
                cause,
                (file, now) -> RequestPolicy.start(file, command.demand(), command.attemptId(), now, terms));
    }
}
