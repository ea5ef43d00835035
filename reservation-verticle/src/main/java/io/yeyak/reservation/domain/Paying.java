package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;

/** How a customer asks to pay. Reservation records it, whether or not Payment is up, and Payment acts on it. */
public final class Paying {

    /** How many attempts a reservation takes; a person needs a few. */
    static final int MAX_ATTEMPTS = 20;

    /** That payment was asked for. */
    public record Requested(AttemptId attemptId, ReservationId reservationId, long version) {}

    private Paying() {}

    /** Asks for an attempt; asked again for the same one, gives the same answer. */
    public static Decision<ReservationDesk, ReservationEvent, Requested> request(
            ReservationDesk desk, Reservation reservation, AttemptId attemptId, Instant now) {
        Optional<Attempt> known = reservation.attempts().stream()
                .filter(attempt -> attempt.id().equals(attemptId))
                .findFirst();
        if (known.isPresent()) {
            return Decision.unchanged(desk, answer(reservation, known.get()));
        }
        Optional<Refusal> refusal = refusal(reservation, now);
        if (refusal.isPresent()) {
            return Decision.refused(desk, refusal.get());
        }
        Attempt attempt = new Attempt(attemptId, reservation.version() + 1);
        Advance told = Advance.of(reservation.withAttempt(attempt))
                .tell(next -> new ReservationEvent.ReservationPaymentRequested(next, attemptId));
        return Decision.of(desk.with(told.reservation()), told.events(), answer(reservation, attempt));
    }

    private static Requested answer(Reservation reservation, Attempt attempt) {
        return new Requested(attempt.id(), reservation.id(), attempt.version());
    }

    private static Optional<Refusal> refusal(Reservation reservation, Instant now) {
        return switch (reservation.status()) {
            case REQUESTED, AWAITING_APPROVAL -> Optional.of(Refusals.PAYMENT_NOT_DUE);
            case FINALIZING, CONFIRMED -> Optional.of(Refusals.ALREADY_PAID);
            case CANCELLING, REFUND_PENDING, CANCELLED, REFUNDED, REJECTED, EXPIRED -> Optional.of(Refusals.CLOSED);
            case HELD, PAYMENT_DEFERRED -> {
                if (reservation.payBy().filter(now::isBefore).isEmpty()) {
                    yield Optional.of(Refusals.PAYMENT_OVERDUE);
                }
                yield reservation.attempts().size() >= MAX_ATTEMPTS
                        ? Optional.of(Refusals.TOO_MANY_ATTEMPTS)
                        : Optional.empty();
            }
        };
    }
}
