package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.InquiryPolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;

/** Has the provider asked next what became of a payment, because an administrator wants to know. */
public final class InquirePayment {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public InquirePayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    /** The answer says how the payment stands before the provider has answered. */
    public Future<Reply<PaymentReceipt>> handle(Cause.Asked cause, ReservationId reservationId) {
        return payments.decide(reservationId, cause, InquiryPolicy::inquire)
                .map(reply -> reply.map(PaymentReceipt::of));
    }
}
