package io.yeyak.payment.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.Json;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.CapturePayment;
import io.yeyak.payment.application.ClosePayment;
import io.yeyak.payment.application.ExtendPayment;
import io.yeyak.payment.application.LapsePayment;
import io.yeyak.payment.application.RequestPayment;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Reacts to the Ticket context. */
final class TicketEvents {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final RequestPayment request;
    private final ExtendPayment extend;
    private final CapturePayment capture;
    private final LapsePayment lapse;
    private final ClosePayment close;

    TicketEvents(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.request = new RequestPayment(payments);
        this.extend = new ExtendPayment(payments);
        this.capture = new CapturePayment(payments, terms);
        this.lapse = new LapsePayment(payments);
        this.close = new ClosePayment(payments, terms);
    }

    Future<Handling> on(EventMessage message) {
        return switch (message.envelope().type()) {
            case "TicketsHeld.v1" ->
                request.handle(
                        message,
                        new RequestPayment.Command(
                                read(message, TicketFact.Held.class).demand()));
            case "TicketHoldExtended.v1" -> extended(message, read(message, TicketFact.Extended.class));
            case "TicketHoldCommitted.v1" -> committed(message, read(message, TicketFact.Committed.class));
            case "TicketHoldExpired.v1" -> lapse(message, read(message, TicketFact.About.class));
            case "TicketHoldReleased.v1" -> released(message, read(message, TicketFact.Because.class));
            case "TicketCommitRejected.v1", "TicketHoldRejected.v1" ->
                close(message, read(message, TicketFact.Because.class));
            // What is between the Ticket context and administrators, buyers or Reservation.
            case "TicketApprovalRequested.v1",
                    "TicketApprovalGranted.v1",
                    "TicketApprovalDenied.v1",
                    "TicketApprovalTimedOut.v1",
                    "TicketsRevoked.v1",
                    "ShowRegistered.v1",
                    "ShowPublished.v1",
                    "SalesPaused.v1",
                    "SalesResumed.v1",
                    "SalesClosed.v1",
                    "PriceChanged.v1",
                    "CapacityChanged.v1",
                    "ShowCancelled.v1",
                    "SoldOut.v1",
                    "BackOnSale.v1",
                    "AvailabilityChanged.v1" -> Future.succeededFuture(Handling.SKIPPED);
            default ->
                payments.park(message, "unknown type " + message.envelope().type());
        };
    }

    private Future<Handling> extended(EventMessage message, TicketFact.Extended fact) {
        return extend.handle(message, new ExtendPayment.Command(fact.reservationId(), fact.payBy()));
    }

    private Future<Handling> committed(EventMessage message, TicketFact.Committed fact) {
        return capture.handle(message, new CapturePayment.Command(fact.reservationId(), fact.fence()));
    }

    private Future<Handling> lapse(EventMessage message, TicketFact.About fact) {
        return lapse.handle(message, new LapsePayment.Command(fact.reservationId()));
    }

    private Future<Handling> released(EventMessage message, TicketFact.Because fact) {
        return switch (fact.reason()) {
            case "PAYMENT_EXPIRED" -> lapse(message, new TicketFact.About(fact.reservationId()));
            case "CANCELLED" -> close(message, fact);
            default -> payments.park(message, "unknown reason " + fact.reason());
        };
    }

    private Future<Handling> close(EventMessage message, TicketFact.Because fact) {
        return close.handle(message, new ClosePayment.Command(fact.reservationId(), fact.reason()));
    }

    private static <T> T read(EventMessage message, Class<T> type) {
        return Json.decode(message.payload(), type);
    }
}
