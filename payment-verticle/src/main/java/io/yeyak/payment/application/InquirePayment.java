package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.InquiryPolicy;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;

/** Has the provider asked next what became of a payment, because an administrator wants to know. */
public final class InquirePayment {

    /** The payment as it stands before the provider has answered. */
    public record Receipt(ReservationId reservationId, PaymentStatus state, long version) {

        static Receipt of(Payment payment) {
            return new Receipt(payment.reservationId(), PaymentStatus.of(payment), payment.version());
        }
    }

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public InquirePayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Reply<Receipt>> handle(Cause.Asked cause, ReservationId reservationId) {
        return payments.decide(reservationId, cause, InquiryPolicy::inquire).map(reply -> reply.map(Receipt::of));
    }
}
