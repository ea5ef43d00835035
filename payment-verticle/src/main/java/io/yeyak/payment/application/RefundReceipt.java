package io.yeyak.payment.application;

import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.RefundId;

/** A refund as an administrator left it. */
public record RefundReceipt(RefundId refundId, RefundStatus state) {

    static RefundReceipt of(Refund refund) {
        return new RefundReceipt(refund.id(), RefundStatus.of(refund.state()));
    }
}
