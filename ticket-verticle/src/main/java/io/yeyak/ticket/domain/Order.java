package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a reservation asks for, as the Reservation context recorded it. It never changes.
 *
 * @param customerId the identity provider's subject
 * @param amount what all of it costs
 * @param requestedAt when it was accepted, which is what the sale window is held against
 */
public record Order(String customerId, List<Line> lines, Money amount, Instant requestedAt) {

    public Order {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has at least one line");
        }
    }
}
