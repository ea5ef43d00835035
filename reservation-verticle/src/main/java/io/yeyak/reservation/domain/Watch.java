package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls for a person when a reservation stays too long in a state that others should have ended. It changes no state:
 * what it waits for may come at any time, and then the call is over.
 */
public final class Watch {

    private static final Duration UNTIL_DECIDED = Duration.ofHours(1);
    private static final Duration UNTIL_FINAL = Duration.ofMinutes(5);
    private static final Duration UNTIL_UNDONE = Duration.ofMinutes(15);

    private record Limit(Duration patience, Attention attention) {}

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

    /** A person looked: the call is over, and the watch starts anew. */
    public static Decision<ReservationDesk, ReservationEvent, Standing> resolve(
            ReservationDesk desk, Reservation reservation, Instant now) {
        if (reservation.attention().isEmpty()) {
            return Decision.refused(desk, Refusals.NO_ATTENTION_NEEDED);
        }
        Advance cleared = Advance.of(reservation
                        .withAttention(Optional.empty())
                        .withState(reservation.state().from(now)))
                .tell(ReservationEvent.ReservationAttentionCleared::new);
        return Decision.of(desk.with(cleared.reservation()), cleared.events(), Standing.of(cleared.reservation()));
    }

    private static Optional<Limit> limit(Status status) {
        return switch (status) {
            case REQUESTED ->
                limit(
                        UNTIL_DECIDED,
                        "request-unanswered",
                        "Ticket has not answered: is it running, is its lag falling?");
            case FINALIZING ->
                limit(UNTIL_FINAL, "finalizing-stuck", "The sale or the capture is missing: inquire the payment.");
            case CANCELLING ->
                limit(UNTIL_UNDONE, "cancellation-stuck", "The tickets or the money are not given back yet.");
            case REFUND_PENDING ->
                limit(UNTIL_UNDONE, "refund-stuck", "The refund has not reached the customer: look at refunds.");
            case AWAITING_APPROVAL, HELD, PAYMENT_DEFERRED, CONFIRMED, CANCELLED, REFUNDED, REJECTED, EXPIRED ->
                Optional.empty();
        };
    }

    private static Optional<Limit> limit(Duration patience, String code, String detail) {
        return Optional.of(new Limit(patience, new Attention(code, detail)));
    }
}
