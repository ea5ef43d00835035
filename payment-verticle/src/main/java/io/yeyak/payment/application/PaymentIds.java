package io.yeyak.payment.application;

import io.yeyak.common.time.Ids;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;

/** How this context names things, so that the same cause always has the same name. */
public final class PaymentIds {

    private PaymentIds() {}

    /** The attempt by which a payment of nothing is settled. */
    public static AttemptId freeAttempt(ReservationId reservation) {
        return new AttemptId(Ids.named(reservation.value(), "attempt:free"));
    }

    /** One refund for each cause. */
    public static RefundId refund(ReservationId reservation, String cause) {
        return new RefundId(Ids.named(reservation.value(), "refund:" + cause));
    }

    /** The terms that hold if nobody says otherwise. */
    public static PaymentTerms standardTerms() {
        return PaymentTerms.standard(PaymentIds::refund);
    }
}
