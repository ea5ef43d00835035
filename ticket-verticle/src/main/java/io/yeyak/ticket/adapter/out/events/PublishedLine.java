package io.yeyak.ticket.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.Order;
import java.util.List;
import java.util.UUID;

/** So many tickets of one type, at the price that was quoted. */
record PublishedLine(UUID ticketTypeId, int quantity, Money unitPrice) {

    static List<PublishedLine> of(Order order) {
        return order.lines().stream()
                .map(line -> new PublishedLine(line.ticketTypeId().value(), line.quantity(), line.unitPrice()))
                .toList();
    }
}
