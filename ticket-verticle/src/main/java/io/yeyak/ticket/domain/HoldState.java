package io.yeyak.ticket.domain;

import java.time.Instant;
import java.util.List;

/**
 * How far a hold is. The fence says which taking of stock a payment is for: it is 0 before anything was granted, 1 when
 * tickets are held, and rises when tickets are taken again after the hold had ended.
 */
public sealed interface HoldState {

    /** A hold that knows what was asked for: all but a tombstone. */
    sealed interface Ordered extends HoldState {
        Order order();
    }

    /**
     * Waiting for an administrator.
     *
     * @param softHeld whether the tickets are out of the stock meanwhile
     */
    record Awaiting(Order order, boolean softHeld) implements Ordered {}

    /**
     * The tickets are out of the stock, waiting for money.
     *
     * @param payBy what the customer is told
     * @param expiresAt when the tickets go back, a little later than that
     * @param deferrals how often the time was extended because the payment provider was away
     * @param declineExtended whether it was extended after a declined payment
     */
    record Held(Order order, long fence, Instant payBy, Instant expiresAt, int deferrals, boolean declineExtended)
            implements Ordered {}

    /** Sold: tickets are issued. */
    record Committed(Order order, long fence, List<IssuedTicket> tickets) implements Ordered {
        public Committed {
            tickets = List.copyOf(tickets);
        }
    }

    /** The issued tickets are void and the stock has them back. */
    record Revoked(Order order, long fence, List<IssuedTicket> tickets, RevocationReason reason) implements Ordered {
        public Revoked {
            tickets = List.copyOf(tickets);
        }
    }

    /** Given back before it ran out. */
    record Released(Order order, long fence, ReleaseReason reason) implements Ordered {}

    /** Ran out. */
    record Expired(Order order, long fence) implements Ordered {}

    /** Never had tickets, or lost them to a no. */
    record Rejected(Order order, RejectionReason reason) implements Ordered {}

    /** Cancelled before its request arrived, which will be turned away. */
    record Tombstone() implements HoldState {}
}
