package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Takes in what the other contexts tell; what cannot be understood is parked, never dropped. */
public final class TicketEventHandler implements EventHandler {

    private final EventRouter router;

    public TicketEventHandler(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        EventRouter ofReservation = new ReservationEvents(holds).addTo(EventRouter.parkingWith(holds::park));
        this.router = new PaymentEvents(holds).addTo(ofReservation);
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        return router.on(message);
    }
}
