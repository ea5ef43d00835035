package io.yeyak.reservation.domain;

import java.time.Instant;

/**
 * That Ticket holds the tickets.
 *
 * @param fence the number of this hold of the reservation; a later one is higher
 * @param payBy until when a payment may be started
 */
public record Hold(long fence, Instant payBy) {

    /** Whether this says more than what is known already. */
    boolean supersedes(Hold known) {
        return fence > known.fence || (fence == known.fence && payBy.isAfter(known.payBy));
    }
}
