package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;

/** Hands what the others tell to its use case. What cannot be understood is parked, never dropped. */
public final class ReservationEventHandler implements EventHandler {

    private final EventRouter router;

    public ReservationEventHandler(
            Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks,
            KeepOffer keepOffer,
            NoteHold noteHold,
            NotePayment notePayment) {
        EventRouter ofTicket = new TicketEvents(keepOffer, noteHold).addTo(EventRouter.parkingWith(desks::park));
        this.router = new PaymentEvents(notePayment).addTo(ofTicket);
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        return router.on(message);
    }
}
