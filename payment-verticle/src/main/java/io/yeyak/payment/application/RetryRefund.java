package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.port.Refunds;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundPolicy;
import io.yeyak.payment.domain.ReservationId;

/** Tries a refund again, with the key it always had, because an administrator says so. */
public final class RetryRefund {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final Refunds refunds;

    public RetryRefund(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    public Future<Reply<RefundReceipt>> handle(Cause.Asked cause, RefundId refundId) {
        return refunds.reservationOf(refundId)
                .compose(found -> found.map(reservation -> payments.decide(
                                        reservation, cause, (file, now) -> RefundPolicy.retry(file, refundId, now))
                                .map(reply -> reply.map(RefundReceipt::of)))
                        .orElseGet(() -> Future.succeededFuture(
                                Reply.refused(Refusal.notFound("refund-not-found", "There is no such refund.")))));
    }
}
