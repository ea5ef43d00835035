package io.yeyak.reservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reservation.
 *
 * @param booking what was asked for and promised
 * @param state where it stands
 * @param facts what Ticket and Payment told of it
 * @param attempts the attempts to pay that were asked for, oldest first
 * @param attention set while a person has to look
 * @param version the number of events it told, rising by one with each
 */
public record Reservation(
        Booking booking,
        State state,
        Facts facts,
        List<Attempt> attempts,
        Optional<Attention> attention,
        long version) {

    public Reservation {
        attempts = List.copyOf(attempts);
    }

    /** A reservation as it was just placed: its first event is being told. */
    public static Reservation placed(Booking booking) {
        State requested = new State.Requested(booking.requestedAt());
        return new Reservation(booking, requested, Facts.none(), List.of(), Optional.empty(), 1);
    }

    public ReservationId id() {
        return booking.id();
    }

    public Status status() {
        return state.status();
    }

    /** When a person has to look if nothing happens until then. */
    public Optional<Instant> dueAt() {
        return Watch.dueAt(this);
    }

    /** Until when it can be paid, while that is due. */
    public Optional<Instant> payBy() {
        return status() == Status.HELD || status() == Status.PAYMENT_DEFERRED
                ? facts.hold().map(Hold::payBy)
                : Optional.empty();
    }

    /** Until when it should be approved, while that is awaited. */
    public Optional<Instant> approvalDueAt() {
        return status() == Status.AWAITING_APPROVAL ? facts.approvalDueAt() : Optional.empty();
    }

    Reservation withState(State next) {
        return new Reservation(booking, next, facts, attempts, attention, version);
    }

    Reservation withFacts(Facts next) {
        return new Reservation(booking, state, next, attempts, attention, version);
    }

    Reservation withAttempt(Attempt attempt) {
        List<Attempt> more =
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        return new Reservation(booking, state, facts, more, attention, version);
    }

    Reservation withAttention(Optional<Attention> next) {
        return new Reservation(booking, state, facts, attempts, next, version);
    }

    Reservation nextVersion() {
        return new Reservation(booking, state, facts, attempts, attention, version + 1);
    }
}
