package io.yeyak.payment.domain;

/** Names refunds: one reservation and one cause are one refund, however often the cause is heard of. */
@FunctionalInterface
public interface RefundIds {

    RefundId of(ReservationId reservation, String cause);
}
