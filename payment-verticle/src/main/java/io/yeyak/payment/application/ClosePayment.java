package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.ClosePolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Gives all money back, because there will be no tickets. */
public final class ClosePayment {

    /**
     * Whose payment is closed.
     *
     * @param reason why, for people
     */
    public record Command(ReservationId reservationId, String reason) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentTerms terms;

    public ClosePayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.terms = terms;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.reservationId(), cause, (file, now) -> ClosePolicy.close(file, command.reason(), now, terms));
    }
}
