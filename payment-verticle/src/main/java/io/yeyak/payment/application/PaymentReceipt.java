package io.yeyak.payment.application;

import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.ReservationId;

/** A payment as an administrator left it. */
public record PaymentReceipt(ReservationId reservationId, PaymentStatus state, long version) {

    static PaymentReceipt of(Payment payment) {
        return new PaymentReceipt(payment.reservationId(), PaymentStatus.of(payment), payment.version());
    }
}
