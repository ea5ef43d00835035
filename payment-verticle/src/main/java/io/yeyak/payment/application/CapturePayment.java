package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.CapturePolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Takes the money, because the tickets are sold. */
public final class CapturePayment {

    /**
     * Whose tickets are sold.
     *
     * @param fence the version of the hold that was committed
     */
    public record Command(ReservationId reservationId, long fence) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentTerms terms;

    public CapturePayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.terms = terms;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.reservationId(),
                cause,
                (file, now) -> CapturePolicy.capture(file, command.fence(), now, terms));
    }
}
