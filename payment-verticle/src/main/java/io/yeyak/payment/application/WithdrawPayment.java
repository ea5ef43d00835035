package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.ClosePolicy;
import io.yeyak.payment.domain.PaymentDemand;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Closes a payment for ever because its reservation was cancelled, even one that was not asked for yet. */
public final class WithdrawPayment {

    /**
     * Whose payment is closed.
     *
     * @param never what must not be asked for any more
     * @param reason why, for people
     */
    public record Command(PaymentDemand never, String reason) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentTerms terms;

    public WithdrawPayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.terms = terms;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.never().reservationId(),
                cause,
                (file, now) -> ClosePolicy.closeForEver(file, command.never(), command.reason(), now, terms));
    }
}
