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
 * @param attention what a person has to look at, each once
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
        List<Attention> attention,
        long version) {

    public Payment {
        attempts = List.copyOf(attempts);
        attention = List.copyOf(attention);
    }

    /** A payment that nobody was told of yet. */
    static Payment of(PaymentDemand demand, PaymentState state) {
        return new Payment(
                demand.reservationId(),
                demand.showId(),
                demand.amount(),
                demand.fence(),
                demand.payBy(),
                state,
                List.of(),
                0,
                List.of(),
                0);
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

    /** Whether a person has to look at it for that reason. */
    boolean needs(AttentionCode code) {
        return attention.stream().anyMatch(open -> open.code() == code);
    }

    Payment with(PaymentState next) {
        return changed(fence, payBy, next, attempts);
    }

    Payment with(Attempt changed) {
        List<Attempt> next = attempts.stream()
                .map(attempt -> attempt.id().equals(changed.id()) ? changed : attempt)
                .toList();
        return changed(fence, payBy, state, next);
    }

    Payment plus(Attempt begun) {
        return changed(
                fence,
                payBy,
                state,
                Stream.concat(attempts.stream(), Stream.of(begun)).toList());
    }

    Payment until(Instant later) {
        return changed(fence, later, state, attempts);
    }

    Payment fenced(long committed) {
        return changed(committed, payBy, state, attempts);
    }

    Payment deferredAgain() {
        return counting(deferrals + 1, attention, version);
    }

    Payment plus(Attention raised) {
        return counting(
                deferrals, Stream.concat(attention.stream(), Stream.of(raised)).toList(), version);
    }

    Payment without(AttentionCode code) {
        return counting(
                deferrals,
                attention.stream().filter(open -> open.code() != code).toList(),
                version);
    }

    Payment told() {
        return counting(deferrals, attention, version + 1);
    }

    private Payment changed(long nextFence, Instant nextPayBy, PaymentState nextState, List<Attempt> nextAttempts) {
        return new Payment(
                reservationId,
                showId,
                amount,
                nextFence,
                nextPayBy,
                nextState,
                nextAttempts,
                deferrals,
                attention,
                version);
    }

    private Payment counting(int nextDeferrals, List<Attention> nextAttention, long nextVersion) {
        return new Payment(
                reservationId,
                showId,
                amount,
                fence,
                payBy,
                state,
                attempts,
                nextDeferrals,
                nextAttention,
                nextVersion);
    }
}
