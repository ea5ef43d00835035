package io.yeyak.payment.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
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

    EventRouter addTo(EventRouter router) {
        return router.on("TicketsHeld.v1", TicketFact.Held.class, this::held)
                .on("TicketHoldExtended.v1", TicketFact.Extended.class, this::extended)
                .on("TicketHoldCommitted.v1", TicketFact.Committed.class, this::committed)
                .on("TicketHoldExpired.v1", TicketFact.About.class, this::lapse)
                .on("TicketHoldReleased.v1", TicketFact.Because.class, this::released)
                .on("TicketCommitRejected.v1", TicketFact.Because.class, this::close)
                .on("TicketHoldRejected.v1", TicketFact.Because.class, this::close)
                // What is between the Ticket context and administrators, buyers or Reservation.
                .skip(
                        "TicketApprovalRequested.v1",
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
                        "AvailabilityChanged.v1");
    }

    private Future<Handling> held(EventMessage message, TicketFact.Held fact) {
        return request.handle(message, new RequestPayment.Command(fact.demand()));
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
}
