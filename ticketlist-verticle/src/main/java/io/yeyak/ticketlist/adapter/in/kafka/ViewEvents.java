package io.yeyak.ticketlist.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.ticketlist.application.ProjectEvent;
import io.yeyak.ticketlist.domain.ChargeEvent.LatePaymentReceived;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentActionRequired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionRaised;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionResolved;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAuthorized;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptureFailed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptureRepeated;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptured;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeclined;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeferred;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentExpired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentRequested;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentResumed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentVoided;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalDenied;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalGranted;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalRequested;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalTimedOut;
import io.yeyak.ticketlist.domain.HoldEvent.TicketCommitRejected;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldCommitted;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldExpired;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldExtended;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldRejected;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldReleased;
import io.yeyak.ticketlist.domain.HoldEvent.TicketsHeld;
import io.yeyak.ticketlist.domain.HoldEvent.TicketsRevoked;
import io.yeyak.ticketlist.domain.RefundEvent.RefundAttentionRaised;
import io.yeyak.ticketlist.domain.RefundEvent.RefundFailed;
import io.yeyak.ticketlist.domain.RefundEvent.RefundRequested;
import io.yeyak.ticketlist.domain.RefundEvent.RefundSucceeded;
import io.yeyak.ticketlist.domain.ReservationEvent.What;
import io.yeyak.ticketlist.domain.ShowEvent;
import io.yeyak.ticketlist.domain.ViewEvent;
import java.util.List;
import java.util.Map;

/** Understands the events of all three contexts. A type or a shape that it does not know is parked, never dropped. */
public final class ViewEvents implements EventHandler {

    private static final String V1 = ".v1";

    /** Whatever happened to a show, all that is needed of it is in its snapshot. */
    private static final List<String> SHOW = List.of(
            "ShowRegistered",
            "ShowPublished",
            "SalesPaused",
            "SalesResumed",
            "SalesClosed",
            "PriceChanged",
            "CapacityChanged",
            "ShowCancelled",
            "SoldOut",
            "BackOnSale",
            "AvailabilityChanged");

    private static final Map<String, What> RESERVATION = Map.ofEntries(
            Map.entry("ReservationRequested", What.REQUESTED),
            Map.entry("ReservationAwaitingApproval", What.AWAITING_APPROVAL),
            Map.entry("ReservationHeld", What.HELD),
            Map.entry("ReservationPaymentRequested", What.PAYMENT_REQUESTED),
            Map.entry("ReservationPaymentDeferred", What.PAYMENT_DEFERRED),
            Map.entry("ReservationFinalizing", What.FINALIZING),
            Map.entry("ReservationConfirmed", What.CONFIRMED),
            Map.entry("ReservationRejected", What.REJECTED),
            Map.entry("ReservationExpired", What.EXPIRED),
            Map.entry("ReservationCancellationRequested", What.CANCELLATION_REQUESTED),
            Map.entry("ReservationCancelled", What.CANCELLED),
            Map.entry("ReservationRefundPending", What.REFUND_PENDING),
            Map.entry("ReservationRefunded", What.REFUNDED),
            Map.entry("ReservationAttentionRaised", What.ATTENTION_RAISED),
            Map.entry("ReservationAttentionCleared", What.ATTENTION_CLEARED));

    /** Read as they are; a record's name is the event's. */
    private static final List<Class<? extends ViewEvent>> OTHERS = List.of(
            TicketsHeld.class,
            TicketHoldRejected.class,
            TicketApprovalRequested.class,
            TicketApprovalGranted.class,
            TicketApprovalDenied.class,
            TicketApprovalTimedOut.class,
            TicketHoldExtended.class,
            TicketHoldCommitted.class,
            TicketCommitRejected.class,
            TicketHoldReleased.class,
            TicketHoldExpired.class,
            TicketsRevoked.class,
            PaymentRequested.class,
            PaymentActionRequired.class,
            PaymentDeferred.class,
            PaymentResumed.class,
            PaymentAuthorized.class,
            PaymentDeclined.class,
            PaymentExpired.class,
            PaymentCaptured.class,
            PaymentCaptureRepeated.class,
            PaymentCaptureFailed.class,
            PaymentVoided.class,
            LatePaymentReceived.class,
            PaymentAttentionRaised.class,
            PaymentAttentionResolved.class,
            RefundRequested.class,
            RefundSucceeded.class,
            RefundFailed.class,
            RefundAttentionRaised.class);

    private final EventRouter router;

    public ViewEvents(ProjectEvent project) {
        EventRouter routes = EventRouter.parkingWith(project::park);
        for (String type : SHOW) {
            routes = routes.on(type + V1, ShowEvent.class, project::handle);
        }
        for (Map.Entry<String, What> type : RESERVATION.entrySet()) {
            routes = routes.on(
                    type.getKey() + V1,
                    ReservationPayload.class,
                    (message, payload) -> project.handle(message, payload.as(type.getValue())));
        }
        for (Class<? extends ViewEvent> type : OTHERS) {
            routes = routes.on(type.getSimpleName() + V1, type, project::handle);
        }
        router = routes;
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        return router.on(message);
    }
}
