package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;

/** Something happened to a show. Each carries the show as it was left. */
public sealed interface ShowEvent extends TicketEvent {

    Show show();

    @Override
    default ShowId showId() {
        return show().id();
    }

    @Override
    default long version() {
        return show().version();
    }

    /** An administrator described a show; customers do not see it yet. */
    record ShowRegistered(Show show) implements ShowEvent {}

    /** Customers see it, and may reserve within the sale windows. */
    record ShowPublished(Show show) implements ShowEvent {}

    /** No reservations for the time being. */
    record SalesPaused(Show show) implements ShowEvent {}

    /** Reservations again. */
    record SalesResumed(Show show) implements ShowEvent {}

    /** No reservations any more. */
    record SalesClosed(Show show) implements ShowEvent {}

    /** From now on tickets of the type are quoted at another price. */
    record PriceChanged(Show show, TicketTypeId ticketTypeId, Money from, Money to) implements ShowEvent {}

    /** There are more, or fewer, tickets of the type. */
    record CapacityChanged(Show show, TicketTypeId ticketTypeId, int from, int to) implements ShowEvent {}

    /** The show does not take place. */
    record ShowCancelled(Show show, String reason) implements ShowEvent {}

    /** The last ticket of the type went. */
    record SoldOut(Show show, TicketTypeId ticketTypeId) implements ShowEvent {}

    /** There are tickets of the type again. */
    record BackOnSale(Show show, TicketTypeId ticketTypeId) implements ShowEvent {}

    /** The numbers of available tickets are others now; told at a bounded rate. */
    record AvailabilityChanged(Show show) implements ShowEvent {}
}
