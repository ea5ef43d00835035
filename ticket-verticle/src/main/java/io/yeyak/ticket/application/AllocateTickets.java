package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.AllocationPolicy;
import io.yeyak.ticket.domain.Order;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Decides a requested reservation: tickets, an approval, or none. */
public final class AllocateTickets {

    /** Who asks for what. */
    public record Command(ShowId showId, ReservationId reservationId, Order order) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;

    public AllocateTickets(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        TicketKey key = TicketKey.of(command.showId(), command.reservationId());
        return holds.handle(key, cause, (state, now) -> AllocationPolicy.allocate(key, command.order(), state, now));
    }
}
