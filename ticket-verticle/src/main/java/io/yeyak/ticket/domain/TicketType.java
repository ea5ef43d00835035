package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;
import java.time.Duration;

/**
 * A kind of ticket to a show, and the terms it is sold on.
 *
 * <p>Throws {@link IllegalArgumentException} when there is no time to pay.
 *
 * @param payWithin how long a customer has to pay once tickets are held
 */
public record TicketType(
        TicketTypeId id,
        Text name,
        Money price,
        SaleWindow sale,
        PurchaseLimits limits,
        ApprovalTerms approval,
        Duration payWithin) {

    public TicketType {
        if (!payWithin.isPositive()) {
            throw new IllegalArgumentException("a customer needs some time to pay");
        }
    }

    TicketType withPrice(Money next) {
        return new TicketType(id, name, next, sale, limits, approval, payWithin);
    }
}
