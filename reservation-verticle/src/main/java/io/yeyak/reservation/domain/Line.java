package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;

/**
 * One line of a reservation, at the price it was placed for.
 *
 * @param unitPrice never changes, whatever becomes of the ticket type's price
 */
public record Line(Quantity wanted, Money unitPrice) {

    public Money amount() {
        return unitPrice.times(wanted.count());
    }
}
