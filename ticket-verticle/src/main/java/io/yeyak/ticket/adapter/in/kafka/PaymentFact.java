package io.yeyak.ticket.adapter.in.kafka;

import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketKey;

/** What this context reads of the Payment context's events. */
record PaymentFact(ReservationId reservationId, ShowId showId) {

    TicketKey key() {
        return TicketKey.of(showId, reservationId);
    }

    /** One that says which hold the money is, or was to be, for. */
    record Fenced(ReservationId reservationId, ShowId showId, long fence) {

        TicketKey key() {
            return TicketKey.of(showId, reservationId);
        }
    }
}
