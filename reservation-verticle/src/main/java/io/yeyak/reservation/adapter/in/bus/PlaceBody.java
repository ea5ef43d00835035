package io.yeyak.reservation.adapter.in.bus;

import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.TicketTypeId;
import java.util.List;

/** What a customer asks for. */
record PlaceBody(ShowId showId, List<Line> lines) {

    /** One line of it. */
    record Line(TicketTypeId ticketTypeId, int quantity) {

        Line {
            if (quantity < 1) {
                throw new IllegalArgumentException("a quantity is at least 1: " + quantity);
            }
        }
    }

    List<Quantity> quantities() {
        return lines.stream()
                .map(line -> new Quantity(line.ticketTypeId, line.quantity))
                .toList();
    }
}
