package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
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

    private final CommitHold commit;
    private final ReleaseUnpaidHold releaseUnpaid;
    private final RevokeUnpaidTickets revokeUnpaid;
    private final ExtendDeferredHold extendDeferred;
    private final ExtendDeclinedHold extendDeclined;

    PaymentEvents(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.commit = new CommitHold(holds);
        this.releaseUnpaid = new ReleaseUnpaidHold(holds);
        this.revokeUnpaid = new RevokeUnpaidTickets(holds);
        this.extendDeferred = new ExtendDeferredHold(holds);
        this.extendDeclined = new ExtendDeclinedHold(holds);
    }

    EventRouter addTo(EventRouter router) {
        return router.on("PaymentAuthorized.v1", PaymentFact.Fenced.class, this::authorized)
                .on("PaymentExpired.v1", PaymentFact.Fenced.class, this::expired)
                .on(
                        "PaymentCaptureFailed.v1",
                        PaymentFact.class,
                        (cause, fact) -> revokeUnpaid.handle(cause, fact.key()))
                .on("PaymentDeferred.v1", PaymentFact.class, (cause, fact) -> extendDeferred.handle(cause, fact.key()))
                .on("PaymentDeclined.v1", PaymentFact.class, (cause, fact) -> extendDeclined.handle(cause, fact.key()))
                // What is between the customer, the provider and the Reservation context.
                .skip(
                        "PaymentRequested.v1",
                        "PaymentActionRequired.v1",
                        "PaymentResumed.v1",
                        "PaymentCaptured.v1",
                        "PaymentCaptureRepeated.v1",
                        "PaymentVoided.v1",
                        "LatePaymentReceived.v1",
                        "RefundRequested.v1",
                        "RefundSucceeded.v1",
                        "RefundFailed.v1",
                        "RefundAttentionRaised.v1",
                        "PaymentAttentionRaised.v1",
                        "PaymentAttentionResolved.v1");
    }

    private Future<Handling> authorized(EventMessage message, PaymentFact.Fenced fact) {
        return commit.handle(message, new CommitHold.Command(fact.key(), fact.fence()));
    }

    private Future<Handling> expired(EventMessage message, PaymentFact.Fenced fact) {
        return releaseUnpaid.handle(message, new ReleaseUnpaidHold.Command(fact.key(), fact.fence()));
    }
}
