package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;

/**
 * So many tickets of one type, at the price that was quoted.
 *
 * <p>Throws {@link IllegalArgumentException} for less than one ticket.
 */
public record Line(TicketTypeId ticketTypeId, int quantity, Money unitPrice) {

    public Line {
        if (quantity < 1) {
            throw new IllegalArgumentException("a line is for at least one ticket");
        }
    }
}
