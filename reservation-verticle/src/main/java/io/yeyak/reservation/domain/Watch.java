package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls for a person when a reservation stays too long in a state that others should have ended. It changes no state:
 * what it waits for may come at any time, and then the call is over.
 */
public final class Watch {

    private Watch() {}

    /** When a person has to look, if nothing happens until then; empty where others watch, or a person was called. */
    static Optional<Instant> dueAt(Reservation reservation) {
        return reservation.attention().isPresent()
                ? Optional.empty()
                : limit(reservation.status())
                        .map(limit -> reservation.state().since().plus(limit.patience()));
    }

    /** Calls for a person if that is due. */
    public static Decision<ReservationDesk, ReservationEvent, Note> wake(ReservationDesk desk, Instant now) {
        Optional<Reservation> due = desk.reservation()
                .filter(reservation ->
                        dueAt(reservation).filter(at -> !at.isAfter(now)).isPresent());
        if (due.isEmpty()) {
            return Decision.unchanged(desk, Note.ignored("nothing is due"));
        }
        Attention attention = limit(due.get().status()).orElseThrow().attention();
        Advance raised = Advance.of(due.get().withAttention(Optional.of(attention)))
                .tell(told -> new ReservationEvent.ReservationAttentionRaised(told, attention));
        return Decision.of(desk.with(raised.reservation()), raised.events(), Note.applied());
    }

    /**
     * A person looked: the call is over, and the watch starts anew.
     *
     * @param comment what they found or did
     */
    public static Decision<ReservationDesk, ReservationEvent, Standing> resolve(
            ReservationDesk desk, Reservation reservation, String comment, Instant now) {
        if (reservation.attention().isEmpty()) {
            return Decision.refused(desk, Refusals.NO_ATTENTION_NEEDED);
        }
        Advance cleared = Advance.of(reservation
                        .withAttention(Optional.empty())
                        .withState(reservation.state().from(now)))
                .tell(told -> new ReservationEvent.ReservationAttentionCleared(told, Optional.of(comment)));
        return Decision.of(desk.with(cleared.reservation()), cleared.events(), Standing.of(cleared.reservation()));
    }

    private static Optional<Stuck> limit(Status status) {
        return switch (status) {
            case REQUESTED -> Optional.of(Stuck.REQUEST_UNANSWERED);
            case FINALIZING -> Optional.of(Stuck.FINALIZING_STUCK);
            case CANCELLING -> Optional.of(Stuck.CANCELLATION_STUCK);
            case REFUND_PENDING -> Optional.of(Stuck.REFUND_STUCK);
            case AWAITING_APPROVAL, HELD, PAYMENT_DEFERRED, CONFIRMED, CANCELLED, REFUNDED, REJECTED, EXPIRED ->
                Optional.empty();
        };
    }
}
