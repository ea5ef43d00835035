package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ticket says something of the tickets that a reservation asks for. */
public sealed interface HoldEvent extends ReservationViewEvent {

    /** The tickets are kept, and money is awaited. */
    record TicketsHeld(UUID reservationId, UUID showId, Instant payBy) implements HoldEvent {}

    /** There are no tickets for this reservation. */
    record TicketHoldRejected(UUID reservationId, UUID showId, String reason) implements HoldEvent {}

    /** An administrator has to decide. */
    record TicketApprovalRequested(
            UUID reservationId,
            UUID showId,
            String customerId,
            List<Line> lines,
            Money amount,
            Instant dueAt,
            boolean softHeld)
            implements HoldEvent {}

    /** It may have its tickets. */
    record TicketApprovalGranted(UUID reservationId, UUID showId, String decidedBy, boolean automatic)
            implements HoldEvent {}

    /** It may not have its tickets. */
    record TicketApprovalDenied(UUID reservationId, UUID showId, String decidedBy, String reason)
            implements HoldEvent {}

    /** Nobody decided in time. */
    record TicketApprovalTimedOut(UUID reservationId, UUID showId, String policy) implements HoldEvent {

        /** Whether it is left to people, and not decided by the time-out. */
        boolean isLeftToPeople() {
            return policy.equals("ESCALATE");
        }
    }

    /** There is more time to pay. */
    record TicketHoldExtended(UUID reservationId, UUID showId, Instant payBy) implements HoldEvent {}

    /** The tickets are sold. */
    record TicketHoldCommitted(UUID reservationId, UUID showId, List<IssuedTicket> tickets, boolean reacquired)
            implements HoldEvent {}

    /** Money came, and there was nothing left to give for it. */
    record TicketCommitRejected(UUID reservationId, UUID showId, String reason) implements HoldEvent {}

    /** The tickets are given back. */
    record TicketHoldReleased(UUID reservationId, UUID showId, String reason) implements HoldEvent {}

    /** The time to pay is over. */
    record TicketHoldExpired(UUID reservationId, UUID showId) implements HoldEvent {}

    /** The sold tickets are void. */
    record TicketsRevoked(UUID reservationId, UUID showId, String reason) implements HoldEvent {}
}
