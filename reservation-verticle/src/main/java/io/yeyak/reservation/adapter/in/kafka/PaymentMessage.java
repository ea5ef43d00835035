package io.yeyak.reservation.adapter.in.kafka;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;

/** What Reservation reads of any event about a payment. */
record PaymentMessage(ReservationId reservationId, ShowId showId) {

    /** What it reads of a refund that was made. */
    record RefundSucceeded(ReservationId reservationId, ShowId showId, Money totalRefunded) {}
}
