package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentDemand;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.RequestPolicy;
import io.yeyak.payment.domain.ReservationId;

/** Asks for the money of tickets that are held. */
public final class RequestPayment {

    /** What is asked for. */
    public record Command(PaymentDemand demand) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public RequestPayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.demand().reservationId(),
                cause,
                (file, now) -> RequestPolicy.request(file, command.demand(), now));
    }
}
