package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.AllocateTickets;
import io.yeyak.ticket.application.ReleaseCancelledHold;
import io.yeyak.ticket.application.RevokeReturnedTickets;
import io.yeyak.ticket.application.WithdrawHold;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Reacts to the Reservation context. */
final class ReservationEvents {

    private final AllocateTickets allocate;
    private final ReleaseCancelledHold releaseCancelled;
    private final WithdrawHold withdraw;
    private final RevokeReturnedTickets revokeReturned;

    ReservationEvents(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.allocate = new AllocateTickets(holds);
        this.releaseCancelled = new ReleaseCancelledHold(holds);
        this.withdraw = new WithdrawHold(holds);
        this.revokeReturned = new RevokeReturnedTickets(holds);
    }

    EventRouter addTo(EventRouter router) {
        return router.on("ReservationRequested.v1", ReservationFact.class, this::requested)
                .on("ReservationCancelled.v1", ReservationFact.class, this::cancelled)
                .on(
                        "ReservationCancellationRequested.v1",
                        ReservationFact.CancellationRequested.class,
                        this::cancellationRequested)
                // What Ticket or Payment caused, and what is between others.
                .skip(
                        "ReservationAwaitingApproval.v1",
                        "ReservationHeld.v1",
                        "ReservationPaymentRequested.v1",
                        "ReservationPaymentDeferred.v1",
                        "ReservationFinalizing.v1",
                        "ReservationConfirmed.v1",
                        "ReservationRejected.v1",
                        "ReservationExpired.v1",
                        "ReservationRefundPending.v1",
                        "ReservationRefunded.v1",
                        "ReservationAttentionRaised.v1",
                        "ReservationAttentionCleared.v1");
    }

    private Future<Handling> requested(EventMessage message, ReservationFact fact) {
        return allocate.handle(message, fact.reservation().request());
    }

    private Future<Handling> cancelled(EventMessage message, ReservationFact fact) {
        return releaseCancelled.handle(message, fact.reservation().key());
    }

    private Future<Handling> cancellationRequested(EventMessage message, ReservationFact.CancellationRequested fact) {
        TicketKey key = fact.reservation().key();
        return switch (fact.stage()) {
            case FINALIZING -> withdraw.handle(message, key);
            case CONFIRMED -> revokeReturned.handle(message, key);
        };
    }
}
