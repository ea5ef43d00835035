package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import java.util.List;

/** Reads the events of Ticket. */
final class TicketEvents {

    /** Each carries the show as it is now, and that is all Reservation wants to know. */
    private static final List<String> OF_SHOWS = List.of(
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

    private final KeepOffer keepOffer;
    private final NoteHold noteHold;

    TicketEvents(KeepOffer keepOffer, NoteHold noteHold) {
        this.keepOffer = keepOffer;
        this.noteHold = noteHold;
    }

    EventRouter addTo(EventRouter router) {
        EventRouter routed = router;
        for (String type : OF_SHOWS) {
            routed = routed.on(type, ShowMessage.class, this::keep);
        }
        return routed.on("TicketApprovalRequested.v1", HoldMessage.ApprovalRequested.class, this::note)
                .on("TicketsHeld.v1", HoldMessage.Held.class, this::note)
                .on("TicketHoldExtended.v1", HoldMessage.Extended.class, this::note)
                .on("TicketHoldRejected.v1", HoldMessage.Rejected.class, this::note)
                .on("TicketHoldCommitted.v1", HoldMessage.Committed.class, this::note)
                .on("TicketCommitRejected.v1", HoldMessage.CommitRejected.class, this::note)
                .on("TicketHoldReleased.v1", HoldMessage.Released.class, this::note)
                .on("TicketHoldExpired.v1", HoldMessage.Expired.class, this::note)
                .on("TicketsRevoked.v1", HoldMessage.Revoked.class, this::note)
                // What follows from these is told by TicketsHeld or TicketHoldRejected.
                .skip("TicketApprovalGranted.v1", "TicketApprovalDenied.v1", "TicketApprovalTimedOut.v1");
    }

    private Future<Handling> keep(EventMessage message, ShowMessage told) {
        return keepOffer.handle(message, told.offer());
    }

    private Future<Handling> note(EventMessage message, HoldMessage told) {
        return noteHold.handle(message, told.reservationId(), told.showId(), told.fact());
    }
}
