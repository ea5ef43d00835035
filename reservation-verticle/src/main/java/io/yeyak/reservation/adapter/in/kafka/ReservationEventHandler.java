package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.MalformedJson;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Handling;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import java.util.Optional;

/** Hands what the others tell to its use case. What cannot be understood is parked, never dropped. */
public final class ReservationEventHandler {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;
    private final TicketEvents ticketEvents;
    private final PaymentEvents paymentEvents;

    public ReservationEventHandler(
            Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks,
            KeepOffer keepOffer,
            NoteHold noteHold,
            NotePayment notePayment) {
        this.desks = desks;
        this.ticketEvents = new TicketEvents(keepOffer, noteHold);
        this.paymentEvents = new PaymentEvents(notePayment);
    }

    public Future<Handling> on(EventMessage message) {
        try {
            return understood(message)
                    .orElseGet(() -> desks.park(
                            message, "unknown type " + message.envelope().type()));
        } catch (MalformedJson e) {
            return desks.park(message, "not of the shape of its type: " + e.getMessage());
        }
    }

    private Optional<Future<Handling>> understood(EventMessage message) {
        return switch (message.envelope().source()) {
            case "ticket" -> ticketEvents.on(message);
            case "payment" -> paymentEvents.on(message);
            default -> Optional.empty();
        };
    }
}
