package io.yeyak.ticket.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.Json;
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

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;
    private final AllocateTickets allocate;
    private final ReleaseCancelledHold releaseCancelled;
    private final WithdrawHold withdraw;
    private final RevokeReturnedTickets revokeReturned;

    ReservationEvents(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
        this.allocate = new AllocateTickets(holds);
        this.releaseCancelled = new ReleaseCancelledHold(holds);
        this.withdraw = new WithdrawHold(holds);
        this.revokeReturned = new RevokeReturnedTickets(holds);
    }

    Future<Handling> on(EventMessage message) {
        return switch (message.envelope().type()) {
            case "ReservationRequested.v1" ->
                allocate.handle(message, reservation(message).request());
            case "ReservationCancelled.v1" ->
                releaseCancelled.handle(message, reservation(message).key());
            case "ReservationCancellationRequested.v1" -> cancellationRequested(message);
            // What Ticket or Payment caused, and what is between others.
            case "ReservationAwaitingApproval.v1",
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
                    "ReservationAttentionCleared.v1" -> Future.succeededFuture(Handling.SKIPPED);
            default -> holds.park(message, "unknown type " + message.envelope().type());
        };
    }

    private Future<Handling> cancellationRequested(EventMessage message) {
        ReservationFact.CancellationRequested fact =
                Json.decode(message.payload(), ReservationFact.CancellationRequested.class);
        TicketKey key = fact.reservation().key();
        return switch (fact.stage()) {
            case FINALIZING -> withdraw.handle(message, key);
            case CONFIRMED -> revokeReturned.handle(message, key);
        };
    }

    private static ReservationFact.Reservation reservation(EventMessage message) {
        return Json.decode(message.payload(), ReservationFact.class).reservation();
    }
}
