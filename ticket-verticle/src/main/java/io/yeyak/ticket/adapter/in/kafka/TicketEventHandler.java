package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Takes in what the other contexts tell; what cannot be understood is parked, never dropped. */
public final class TicketEventHandler implements EventHandler {

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;
    private final ReservationEvents reservation;
    private final PaymentEvents payment;

    public TicketEventHandler(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
        this.reservation = new ReservationEvents(holds);
        this.payment = new PaymentEvents(holds);
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        try {
            return switch (message.envelope().source()) {
                case "reservation" -> reservation.on(message);
                case "payment" -> payment.on(message);
                default ->
                    holds.park(message, "unknown source " + message.envelope().source());
            };
        } catch (IllegalArgumentException e) {
            // It is no JSON, or says what cannot be. Failing would have it delivered again for ever.
            return holds.park(message, String.valueOf(e.getMessage()));
        }
    }
}
