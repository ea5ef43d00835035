package io.yeyak.payment.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.MalformedJson;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Takes in what the other contexts tell; what cannot be understood is parked, never dropped. */
public final class PaymentEventHandler implements EventHandler {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final TicketEvents ticket;
    private final ReservationEvents reservation;

    public PaymentEventHandler(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.ticket = new TicketEvents(payments, terms);
        this.reservation = new ReservationEvents(payments, terms);
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        try {
            return switch (message.envelope().source()) {
                case "ticket" -> ticket.on(message);
                case "reservation" -> reservation.on(message);
                default ->
                    payments.park(
                            message, "unknown source " + message.envelope().source());
            };
        } catch (MalformedJson e) {
            return payments.park(message, String.valueOf(e.getMessage()));
        }
    }
}
