package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.Json;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.CommitHold;
import io.yeyak.ticket.application.ExtendDeclinedHold;
import io.yeyak.ticket.application.ExtendDeferredHold;
import io.yeyak.ticket.application.ReleaseUnpaidHold;
import io.yeyak.ticket.application.RevokeUnpaidTickets;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Reacts to the Payment context. */
final class PaymentEvents {

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;
    private final CommitHold commit;
    private final ReleaseUnpaidHold releaseUnpaid;
    private final RevokeUnpaidTickets revokeUnpaid;
    private final ExtendDeferredHold extendDeferred;
    private final ExtendDeclinedHold extendDeclined;

    PaymentEvents(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
        this.commit = new CommitHold(holds);
        this.releaseUnpaid = new ReleaseUnpaidHold(holds);
        this.revokeUnpaid = new RevokeUnpaidTickets(holds);
        this.extendDeferred = new ExtendDeferredHold(holds);
        this.extendDeclined = new ExtendDeclinedHold(holds);
    }

    Future<Handling> on(EventMessage message) {
        return switch (message.envelope().type()) {
            case "PaymentAuthorized.v1" -> authorized(message, fenced(message));
            case "PaymentExpired.v1" -> expired(message, fenced(message));
            case "PaymentCaptureFailed.v1" -> revokeUnpaid.handle(message, key(message));
            case "PaymentDeferred.v1" -> extendDeferred.handle(message, key(message));
            case "PaymentDeclined.v1" -> extendDeclined.handle(message, key(message));
            // What is between the customer, the provider and the Reservation context.
            case "PaymentRequested.v1",
                    "PaymentActionRequired.v1",
                    "PaymentResumed.v1",
                    "PaymentCaptured.v1",
                    "PaymentVoided.v1",
                    "LatePaymentReceived.v1",
                    "RefundRequested.v1",
                    "RefundSucceeded.v1",
                    "RefundFailed.v1",
                    "RefundAttentionRaised.v1",
                    "PaymentAttentionRaised.v1",
                    "PaymentAttentionResolved.v1" -> Future.succeededFuture(Handling.SKIPPED);
            default -> holds.park(message, "unknown type " + message.envelope().type());
        };
    }

    private Future<Handling> authorized(EventMessage message, PaymentFact.Fenced fact) {
        return commit.handle(message, new CommitHold.Command(fact.key(), fact.fence()));
    }

    private Future<Handling> expired(EventMessage message, PaymentFact.Fenced fact) {
        return releaseUnpaid.handle(message, new ReleaseUnpaidHold.Command(fact.key(), fact.fence()));
    }

    private static PaymentFact.Fenced fenced(EventMessage message) {
        return Json.decode(message.payload(), PaymentFact.Fenced.class);
    }

    private static TicketKey key(EventMessage message) {
        return Json.decode(message.payload(), PaymentFact.class).key();
    }
}
