package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Told.APPROVAL_REQUESTED;
import static io.yeyak.reservation.domain.Told.CAPTURED;
import static io.yeyak.reservation.domain.Told.COMMIT_REJECTED;
import static io.yeyak.reservation.domain.Told.DEFERRED;
import static io.yeyak.reservation.domain.Told.RELEASED;
import static io.yeyak.reservation.domain.Told.REVOKED;
import static io.yeyak.reservation.domain.Told.VOIDED;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a reservation goes by the facts that are known. The facts of Ticket and of Payment may come in any order
 * between them, so no transition hangs on the last one that came: each asks for all that it needs, and steps are
 * taken for as long as one is due.
 */
final class Settling {

    private Settling() {}

    static Advance settle(Advance advance, Instant now) {
        Advance settled = advance;
        for (Optional<Advance> next = step(settled, now); next.isPresent(); next = step(settled, now)) {
            settled = next.get();
        }
        return settled;
    }

    private static Optional<Advance> step(Advance advance, Instant now) {
        Facts facts = advance.reservation().facts();
        return switch (advance.reservation().state()) {
            case State.Requested _ -> undecided(advance, facts, now).or(() -> awaitingApproval(advance, facts, now));
            case State.AwaitingApproval _ -> undecided(advance, facts, now);
            case State.Held _ ->
                unpaid(advance, facts, ExpiryReason.PAYMENT_TIMEOUT, now).or(() -> deferred(advance, facts, now));
            case State.PaymentDeferred _ ->
                unpaid(advance, facts, ExpiryReason.PROVIDER_DOWN, now).or(() -> resumed(advance, facts, now));
            case State.Finalizing _ -> finalizing(advance, facts, now);
            case State.Cancelling cancelling ->
                switch (cancelling.stage()) {
                    case FINALIZING -> undoingTheUnfinished(advance, facts, cancelling.cancellation(), now);
                    case CONFIRMED -> undoingTheSold(advance, facts, cancelling.cancellation(), now);
                };
            case State.RefundPending(var _, Cancellation cancellation) -> refunding(advance, facts, cancellation, now);
            case State.Expired(var _, ExpiryReason reason) -> expired(advance, facts, reason, now);
            case State.Confirmed _, State.Cancelled _, State.Refunded _, State.Rejected _ -> Optional.empty();
        };
    }

    /** A hold that was sold was held before, even when that was not heard of yet. */
    private static Optional<Advance> undecided(Advance advance, Facts facts, Instant now) {
        if (facts.isSold()) {
            return Optional.of(finalize(advance, now));
        }
        if (facts.hold().isPresent()) {
            return Optional.of(advance.to(new State.Held(now), ReservationEvent.ReservationHeld::new));
        }
        return facts.rejection()
                .map(reason -> advance.to(new State.Rejected(now, reason), ReservationEvent.ReservationRejected::new));
    }

    private static Optional<Advance> awaitingApproval(Advance advance, Facts facts, Instant now) {
        return when(facts.has(APPROVAL_REQUESTED))
                .map(_ ->
                        advance.to(new State.AwaitingApproval(now), ReservationEvent.ReservationAwaitingApproval::new));
    }

    /** Once money is there, the end of the hold decides nothing: Ticket will say whether it could still sell. */
    private static Optional<Advance> unpaid(Advance advance, Facts facts, ExpiryReason reason, Instant now) {
        if (facts.has(COMMIT_REJECTED)) {
            return Optional.of(expire(advance, ExpiryReason.LATE_PAYMENT, now));
        }
        if (facts.isPaid() || facts.isSold()) {
            return Optional.of(finalize(advance, now));
        }
        return when(facts.isHoldGone()).map(_ -> expire(advance, reason, now));
    }

    private static Optional<Advance> deferred(Advance advance, Facts facts, Instant now) {
        return when(facts.has(DEFERRED))
                .map(_ -> advance.to(new State.PaymentDeferred(now), ReservationEvent.ReservationPaymentDeferred::new));
    }

    private static Optional<Advance> resumed(Advance advance, Facts facts, Instant now) {
        return when(!facts.has(DEFERRED))
                .map(_ -> advance.to(new State.Held(now), ReservationEvent.ReservationHeld::new));
    }

    private static Optional<Advance> finalizing(Advance advance, Facts facts, Instant now) {
        if (facts.has(COMMIT_REJECTED)) {
            return Optional.of(expire(advance, ExpiryReason.LATE_PAYMENT, now));
        }
        if (facts.has(REVOKED)) {
            return Optional.of(expire(advance, ExpiryReason.CAPTURE_FAILED, now));
        }
        return when(facts.isSold() && facts.has(CAPTURED))
                .map(_ -> advance.to(new State.Confirmed(now), ReservationEvent.ReservationConfirmed::new));
    }

    private static Optional<Advance> undoingTheUnfinished(
            Advance advance, Facts facts, Cancellation cancellation, Instant now) {
        if (facts.isSold() && facts.has(CAPTURED)) {
            return Optional.of(undo(advance, Stage.CONFIRMED, cancellation, now));
        }
        if (facts.has(REVOKED)) {
            return Optional.of(cancelled(advance, cancellation.withRefund(nothing(cancellation)), now));
        }
        if (!facts.has(RELEASED) && !facts.has(COMMIT_REJECTED)) {
            return Optional.empty();
        }
        if (facts.has(VOIDED)) {
            return Optional.of(cancelled(advance, cancellation.withRefund(nothing(cancellation)), now));
        }
        // A provider that cannot authorise took the money at once, so it comes back as a refund of all of it.
        return facts.refunded().map(total -> refunded(advance, cancellation.withRefund(total), now));
    }

    private static Optional<Advance> undoingTheSold(
            Advance advance, Facts facts, Cancellation cancellation, Instant now) {
        if (!facts.has(REVOKED)) {
            return Optional.empty();
        }
        if (cancellation.refund().isZero()) {
            return Optional.of(cancelled(advance, cancellation, now));
        }
        return refunding(advance, facts, cancellation, now)
                .or(() -> Optional.of(advance.to(
                        new State.RefundPending(now, cancellation), ReservationEvent.ReservationRefundPending::new)));
    }

    private static Optional<Advance> refunding(Advance advance, Facts facts, Cancellation cancellation, Instant now) {
        return facts.refunded()
                .filter(total -> total.amountMinor() >= cancellation.refund().amountMinor())
                .map(_ -> refunded(advance, cancellation, now));
    }

    /** Late money brings it back, or comes too late for that as well: then that is why there is no ticket. */
    private static Optional<Advance> expired(Advance advance, Facts facts, ExpiryReason reason, Instant now) {
        if (facts.isSold()) {
            Reservation reopened = advance.reservation().withFacts(facts.reopened());
            return Optional.of(finalize(new Advance(reopened, advance.events()), now));
        }
        return when(facts.has(COMMIT_REJECTED) && reason.isForWantOfMoney())
                .map(_ -> expire(advance, ExpiryReason.LATE_PAYMENT, now));
    }

    private static Advance finalize(Advance advance, Instant now) {
        return advance.to(new State.Finalizing(now), ReservationEvent.ReservationFinalizing::new);
    }

    private static Advance expire(Advance advance, ExpiryReason reason, Instant now) {
        return advance.to(new State.Expired(now, reason), ReservationEvent.ReservationExpired::new);
    }

    /** Asks Ticket and Payment to undo what they did. */
    static Advance undo(Advance advance, Stage stage, Cancellation cancellation, Instant now) {
        return advance.to(
                new State.Cancelling(now, stage, cancellation),
                told -> new ReservationEvent.ReservationCancellationRequested(
                        told, stage, cancellation.refund(), cancellation.by()));
    }

    private static Advance cancelled(Advance advance, Cancellation cancellation, Instant now) {
        return advance.to(
                new State.Cancelled(now, cancellation),
                told -> new ReservationEvent.ReservationCancelled(told, false, cancellation.by()));
    }

    private static Advance refunded(Advance advance, Cancellation cancellation, Instant now) {
        return advance.to(new State.Refunded(now, cancellation), ReservationEvent.ReservationRefunded::new);
    }

    private static Money nothing(Cancellation cancellation) {
        return Money.zero(cancellation.refund().currency());
    }

    private static Optional<Boolean> when(boolean condition) {
        return condition ? Optional.of(true) : Optional.empty();
    }
}
