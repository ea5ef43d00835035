package io.yeyak.payment.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Takes in what the other contexts tell; what cannot be understood is parked, never dropped. */
public final class PaymentEventHandler implements EventHandler {

    private final EventRouter router;

    public PaymentEventHandler(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        EventRouter ofTicket = new TicketEvents(payments, terms).addTo(EventRouter.parkingWith(payments::park));
        this.router = new ReservationEvents(payments, terms).addTo(ofTicket);
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        return router.on(message);
    }
}
