package io.yeyak.ticket.domain;

import java.time.Instant;
import java.util.List;

/** Something happened to a reservation's hold. */
public sealed interface HoldEvent extends TicketEvent {

    Stamp stamp();

    @Override
    default ShowId showId() {
        return stamp().showId();
    }

    @Override
    default long version() {
        return stamp().version();
    }

    default ReservationId reservationId() {
        return stamp().reservationId();
    }

    /** Which hold, in which version. */
    record Stamp(ReservationId reservationId, ShowId showId, long version) {}

    /** The tickets are out of the stock, and money is awaited until {@code payBy}. */
    record TicketsHeld(Stamp stamp, Order order, long fence, Instant expiresAt, Instant payBy) implements HoldEvent {}

    /** There are no tickets for this reservation. */
    record TicketHoldRejected(Stamp stamp, RejectionReason reason, String detail) implements HoldEvent {}

    /** An administrator has to say whether the reservation may have its tickets. */
    record TicketApprovalRequested(Stamp stamp, Order order, Instant dueAt, boolean softHeld) implements HoldEvent {}

    /** It may. */
    record TicketApprovalGranted(Stamp stamp, String decidedBy, boolean automatic) implements HoldEvent {}

    /** It may not. */
    record TicketApprovalDenied(Stamp stamp, String decidedBy, String reason) implements HoldEvent {}

    /** Nobody said so in time; the policy says what follows. */
    record TicketApprovalTimedOut(Stamp stamp, ApprovalTerms.Timeout policy) implements HoldEvent {}

    /** The customer has more time to pay. */
    record TicketHoldExtended(Stamp stamp, long fence, Instant expiresAt, Instant payBy, ExtensionReason reason)
            implements HoldEvent {}

    /**
     * The tickets are sold and issued.
     *
     * @param reacquired whether the hold had ended before, and the tickets were taken out of the stock again
     */
    record TicketHoldCommitted(Stamp stamp, long fence, List<IssuedTicket> tickets, boolean reacquired)
            implements HoldEvent {}

    /** Money came, and there is nothing to give for it. */
    record TicketCommitRejected(Stamp stamp, long fence, CommitRejectionReason reason) implements HoldEvent {}

    /** The tickets are back in the stock, or were never taken, and nobody gets them for this reservation. */
    record TicketHoldReleased(Stamp stamp, long fence, ReleaseReason reason) implements HoldEvent {}

    /** The time to pay ran out and the tickets are back in the stock. */
    record TicketHoldExpired(Stamp stamp, long fence) implements HoldEvent {}

    /** The issued tickets are void and back in the stock. */
    record TicketsRevoked(Stamp stamp, long fence, RevocationReason reason) implements HoldEvent {}
}
