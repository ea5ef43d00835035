package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;

/**
 * That somebody wanted a reservation undone.
 *
 * @param refund what is given back of what was paid, settled when it was asked for
 * @param comment why, in an administrator's words; empty for a customer
 */
public record Cancellation(CancelledBy by, Instant requestedAt, Money refund, String comment) {

    Cancellation withRefund(Money amount) {
        return new Cancellation(by, requestedAt, amount, comment);
    }
}
