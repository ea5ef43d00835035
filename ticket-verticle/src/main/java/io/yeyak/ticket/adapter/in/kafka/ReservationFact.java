package io.yeyak.ticket.adapter.in.kafka;

import io.yeyak.common.money.Money;
import io.yeyak.ticket.application.AllocateTickets;
import io.yeyak.ticket.domain.Line;
import io.yeyak.ticket.domain.Order;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketKey;
import java.time.Instant;
import java.util.List;

/** What this context reads of the Reservation context's events; whatever else they carry is none of its business. */
record ReservationFact(Reservation reservation) {

    /** The reservation as it was left. */
    record Reservation(
            ReservationId reservationId,
            ShowId showId,
            String customerId,
            List<Line> lines,
            Money total,
            Instant requestedAt) {

        AllocateTickets.Command request() {
            return new AllocateTickets.Command(showId, reservationId, new Order(customerId, lines, total, requestedAt));
        }

        TicketKey key() {
            return TicketKey.of(showId, reservationId);
        }
    }

    /** A cancellation that the Reservation context cannot decide alone. */
    record CancellationRequested(Reservation reservation, Stage stage) {}

    /** How far the reservation was when its customer wanted out. */
    enum Stage {
        FINALIZING,
        CONFIRMED
    }
}
