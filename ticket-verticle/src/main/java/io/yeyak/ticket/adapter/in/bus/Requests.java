package io.yeyak.ticket.adapter.in.bus;

import io.yeyak.common.bus.Request;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.UUID;

/** Reads what every request has; the contract has checked the shape of it. */
final class Requests {

    private Requests() {}

    static ShowId showId(Request request) {
        return new ShowId(id(request, "showId"));
    }

    static TicketTypeId ticketTypeId(Request request) {
        return new TicketTypeId(id(request, "ticketTypeId"));
    }

    static ReservationId reservationId(Request request) {
        return new ReservationId(id(request, "reservationId"));
    }

    private static UUID id(Request request, String name) {
        return UUID.fromString(request.parameter(name).orElseThrow());
    }
}
