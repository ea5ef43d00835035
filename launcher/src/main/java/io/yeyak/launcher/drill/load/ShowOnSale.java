package io.yeyak.launcher.drill.load;

import io.yeyak.launcher.drill.history.Offer;
import io.yeyak.launcher.drill.history.Order;

/** A show that can be bought, with what the drill meant it for. */
record ShowOnSale(ShowKind kind, Offer offer) {

    String showId() {
        return offer.showId();
    }

    String ticketTypeId() {
        return offer.ticketTypeId();
    }

    Order order(int quantity) {
        return new Order(showId(), ticketTypeId(), quantity);
    }
}
