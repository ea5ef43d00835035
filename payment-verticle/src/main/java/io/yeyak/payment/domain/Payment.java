package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The money of one reservation.
 *
 * @param fence the version of the hold that the money is for
 * @param payBy until when it may be paid
 * @param attempts in the order in which they were begun
 * @param deferrals how often the provider was away when it was to be told
 * @param version rises by one with each event, those of its refunds included; 0 for one that was closed before it was
 *     asked for
 */
public record Payment(
        ReservationId reservationId,
        ShowId showId,
        Money amount,
        long fence,
        Instant payBy,
        PaymentState state,
        List<Attempt> attempts,
        int deferrals,
        long version) {

    public Payment {
        attempts = List.copyOf(attempts);
    }

    public Optional<Attempt> attempt(AttemptId id) {
        return attempts.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
    }

    public Optional<Attempt> openAttempt() {
        return attempts.stream().filter(Attempt::isOpen).findFirst();
    }

    /** When it is next to be looked at: a call is due, or the time to pay is over. */
    public Optional<Instant> dueAt() {
        Stream<Instant> calls =
                attempts.stream().flatMap(attempt -> attempt.due().stream()).map(Due::at);
        return Stream.concat(calls, isAwaited() ? Stream.of(payBy) : Stream.empty())
                .min(Instant::compareTo);
    }

    /** Whether it is over as soon as the time to pay is, because the provider certainly knows of nothing open. */
    boolean isAwaited() {
        return state instanceof PaymentState.Requested
                && openAttempt().filter(Attempt::maybeSent).isEmpty();
    }

    Payment with(PaymentState next) {
        return new Payment(reservationId, showId, amount, fence, payBy, next, attempts, deferrals, version);
    }

    Payment with(Attempt changed) {
        List<Attempt> next = attempts.stream()
                .map(attempt -> attempt.id().equals(changed.id()) ? changed : attempt)
                .toList();
        return new Payment(reservationId, showId, amount, fence, payBy, state, next, deferrals, version);
    }

    Payment plus(Attempt begun) {
        List<Attempt> next = Stream.concat(attempts.stream(), Stream.of(begun)).toList();
        return new Payment(reservationId, showId, amount, fence, payBy, state, next, deferrals, version);
    }

    Payment until(Instant later) {
        return new Payment(reservationId, showId, amount, fence, later, state, attempts, deferrals, version);
    }

    Payment fenced(long committed) {
        return new Payment(reservationId, showId, amount, committed, payBy, state, attempts, deferrals, version);
    }

    Payment deferredAgain() {
        return new Payment(reservationId, showId, amount, fence, payBy, state, attempts, deferrals + 1, version);
    }

    Payment told() {
        return new Payment(reservationId, showId, amount, fence, payBy, state, attempts, deferrals, version + 1);
    }
}
