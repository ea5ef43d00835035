package io.yeyak.ticket.domain;

/**
 * How many tickets of a type one may reserve. Kept here with the type; the Reservation context enforces them.
 *
 * <p>Throws {@link IllegalArgumentException} when a limit is below one.
 */
public record PurchaseLimits(int maxPerReservation, int maxPerCustomer) {

    public PurchaseLimits {
        if (maxPerReservation < 1 || maxPerCustomer < 1) {
            throw new IllegalArgumentException("a purchase limit is at least one ticket");
        }
    }
}
