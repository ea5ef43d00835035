package io.yeyak.reservation.domain;

/**
 * How many of a ticket type are wanted.
 *
 * @param count at least one
 */
public record Quantity(TicketTypeId ticketTypeId, int count) {

    public Quantity {
        if (count < 1) {
            throw new IllegalArgumentException("a quantity is at least 1: " + count);
        }
    }
}
