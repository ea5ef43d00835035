package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;

/**
 * What is known of a ticket type for sale.
 *
 * @param isSoldOut a hint: Ticket alone decides
 */
public record TicketOffer(
        TicketTypeId ticketTypeId,
        Money price,
        Instant saleStartsAt,
        Instant saleEndsAt,
        int maxPerReservation,
        int maxPerCustomer,
        boolean isSoldOut) {

    boolean isOnSale(Instant now) {
        return !now.isBefore(saleStartsAt) && now.isBefore(saleEndsAt);
    }
}
