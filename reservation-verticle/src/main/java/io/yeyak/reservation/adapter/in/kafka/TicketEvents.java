package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.work.Handling;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import java.util.Optional;

/** Reads the events of Ticket. */
final class TicketEvents {

    private final KeepOffer keepOffer;
    private final NoteHold noteHold;

    TicketEvents(KeepOffer keepOffer, NoteHold noteHold) {
        this.keepOffer = keepOffer;
        this.noteHold = noteHold;
    }

    /** What becomes of an event; empty when its type is not known. */
    Optional<Future<Handling>> on(EventMessage message) {
        return switch (message.envelope().type()) {
            case "ShowRegistered.v1",
                    "ShowPublished.v1",
                    "SalesPaused.v1",
                    "SalesResumed.v1",
                    "SalesClosed.v1",
                    "PriceChanged.v1",
                    "CapacityChanged.v1",
                    "ShowCancelled.v1",
                    "SoldOut.v1",
                    "BackOnSale.v1",
                    "AvailabilityChanged.v1" -> Optional.of(keep(message));
            case "TicketApprovalRequested.v1" -> note(message, HoldMessage.ApprovalRequested.class);
            case "TicketsHeld.v1" -> note(message, HoldMessage.Held.class);
            case "TicketHoldExtended.v1" -> note(message, HoldMessage.Extended.class);
            case "TicketHoldRejected.v1" -> note(message, HoldMessage.Rejected.class);
            case "TicketHoldCommitted.v1" -> note(message, HoldMessage.Committed.class);
            case "TicketCommitRejected.v1" -> note(message, HoldMessage.CommitRejected.class);
            case "TicketHoldReleased.v1" -> note(message, HoldMessage.Released.class);
            case "TicketHoldExpired.v1" -> note(message, HoldMessage.Expired.class);
            case "TicketsRevoked.v1" -> note(message, HoldMessage.Revoked.class);
            // What follows from these is told by TicketsHeld or TicketHoldRejected.
            case "TicketApprovalGranted.v1", "TicketApprovalDenied.v1", "TicketApprovalTimedOut.v1" ->
                Optional.of(Future.succeededFuture(Handling.SKIPPED));
            default -> Optional.empty();
        };
    }

    private Future<Handling> keep(EventMessage message) {
        return keepOffer.handle(
                message, Json.decode(message.payload(), ShowMessage.class).offer());
    }

    private Optional<Future<Handling>> note(EventMessage message, Class<? extends HoldMessage> type) {
        HoldMessage read = Json.decode(message.payload(), type);
        return Optional.of(noteHold.handle(message, read.reservationId(), read.showId(), read.fact()));
    }
}
