package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;

/**
 * What becomes of a reservation when Ticket or Payment told something of it. The fact is remembered, and the state
 * follows from all facts together, so the order in which the two are heard makes no difference.
 */
public final class Joining {

    private Joining() {}

    /**
     * Takes in a fact.
     *
     * @throws IllegalStateException when there is no such reservation: facts follow from its own first event, so
     *     something was lost, and a person has to find out what
     */
    public static Decision<ReservationDesk, ReservationEvent, Note> join(ReservationDesk desk, Fact fact, Instant now) {
        Reservation reservation = desk.reservation()
                .orElseThrow(() -> new IllegalStateException("told of a reservation that was never placed"));
        if (absorbs(reservation.status())) {
            return ignored(desk, reservation, fact);
        }
        Reservation told = reservation.withFacts(reservation.facts().after(fact));
        Advance settled = settle(desk, Advance.of(told), now);
        return settled.reservation().equals(reservation)
                ? ignored(desk, reservation, fact)
                : Decision.of(desk.with(settled.reservation()), settled.events(), Note.applied());
    }

    /** What is over for good remembers nothing more. What expired does: late money may bring it back. */
    private static boolean absorbs(Status status) {
        return switch (status) {
            case CANCELLED, REFUNDED, REJECTED -> true;
            case REQUESTED,
                    AWAITING_APPROVAL,
                    HELD,
                    PAYMENT_DEFERRED,
                    FINALIZING,
                    CONFIRMED,
                    CANCELLING,
                    REFUND_PENDING,
                    EXPIRED -> false;
        };
    }

    private static Advance settle(ReservationDesk desk, Advance told, Instant now) {
        boolean wasExpired = told.reservation().status() == Status.EXPIRED;
        Advance settled = Settling.settle(told, now);
        boolean isReopened = wasExpired && !settled.reservation().status().isClosed();
        return isReopened && desk.showCancellation().isPresent() ? Cancelling.ofCancelledShow(settled, now) : settled;
    }

    private static Decision<ReservationDesk, ReservationEvent, Note> ignored(
            ReservationDesk desk, Reservation reservation, Fact fact) {
        String name = fact.getClass().getSimpleName();
        return Decision.unchanged(desk, Note.ignored(name + " changes nothing when " + reservation.status()));
    }
}
