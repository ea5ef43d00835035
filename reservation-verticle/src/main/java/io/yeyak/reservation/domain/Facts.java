package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Told.APPROVAL_REQUESTED;
import static io.yeyak.reservation.domain.Told.AUTHORIZED;
import static io.yeyak.reservation.domain.Told.CAPTURED;
import static io.yeyak.reservation.domain.Told.CAPTURE_FAILED;
import static io.yeyak.reservation.domain.Told.COMMIT_REJECTED;
import static io.yeyak.reservation.domain.Told.DEFERRED;
import static io.yeyak.reservation.domain.Told.RELEASED;
import static io.yeyak.reservation.domain.Told.REVOKED;
import static io.yeyak.reservation.domain.Told.VOIDED;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that Ticket and Payment told of a reservation. They are remembered whatever its state is, because the two tell in
 * no order between them; the state follows from them.
 *
 * @param hold the latest hold
 * @param issue the tickets that were sold
 * @param endedFence the highest fence of a hold that came to its end, sold or not; 0 when none did
 * @param rejection why Ticket said no
 * @param refunded all that reached the customer
 */
public record Facts(
        Optional<Hold> hold,
        Optional<Issue> issue,
        long endedFence,
        Optional<String> rejection,
        Optional<Instant> approvalDueAt,
        Optional<Money> refunded,
        Set<Told> told) {

    public Facts {
        told = Set.copyOf(told);
    }

    public static Facts none() {
        return new Facts(
                Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    public boolean has(Told what) {
        return told.contains(what);
    }

    /** The money is there, whether or not it was taken yet. */
    public boolean isPaid() {
        return has(AUTHORIZED) || has(CAPTURED);
    }

    /** The tickets are sold, and were not taken back. */
    public boolean isSold() {
        return issue.filter(sold -> sold.fence() > endedFence).isPresent();
    }

    /** There was a hold, and it ended. */
    public boolean isHoldGone() {
        return hold.filter(known -> known.fence() <= endedFence).isPresent();
    }

    /** What is known after one more fact. */
    public Facts after(Fact fact) {
        return switch (fact) {
            case Fact.ApprovalRequested(Optional<Instant> dueAt) ->
                new Facts(hold, issue, endedFence, rejection, dueAt, refunded, plus(APPROVAL_REQUESTED));
            case Fact.TicketsHeld(Hold told) -> holding(told);
            case Fact.HoldExtended(Hold told) -> holding(told);
            case Fact.HoldRejected(String reason) ->
                new Facts(hold, issue, endedFence, Optional.of(reason), approvalDueAt, refunded, told);
            case Fact.HoldCommitted(long fence, var tickets) ->
                new Facts(
                        hold,
                        Optional.of(new Issue(fence, tickets)),
                        endedFence,
                        rejection,
                        approvalDueAt,
                        refunded,
                        told);
            case Fact.CommitRejected(long fence) -> ending(fence).with(COMMIT_REJECTED);
            case Fact.HoldReleased(long fence, boolean cancelled) ->
                cancelled ? ending(fence).with(RELEASED) : ending(fence);
            case Fact.HoldExpired(long fence) -> ending(fence);
            case Fact.TicketsRevoked(long fence) -> ending(fence).with(REVOKED);
            case Fact.PaymentDeferred _ -> with(DEFERRED);
            case Fact.PaymentResumed _ -> without(Set.of(DEFERRED));
            case Fact.PaymentAuthorized _ -> with(AUTHORIZED);
            case Fact.PaymentCaptured _ -> with(CAPTURED);
            case Fact.PaymentCaptureFailed _ -> with(CAPTURE_FAILED);
            case Fact.PaymentVoided _ -> with(VOIDED);
            case Fact.RefundSucceeded(Money total) ->
                new Facts(hold, issue, endedFence, rejection, approvalDueAt, Optional.of(total), told);
        };
    }

    /** As it is when late money took tickets again: what ended the hold before counts no more. */
    Facts reopened() {
        return without(Set.of(COMMIT_REJECTED, REVOKED));
    }

    private Facts holding(Hold told) {
        return hold.filter(known -> !told.supersedes(known)).isPresent()
                ? this
                : new Facts(Optional.of(told), issue, endedFence, rejection, approvalDueAt, refunded, this.told);
    }

    private Facts ending(long fence) {
        return new Facts(hold, issue, Math.max(endedFence, fence), rejection, approvalDueAt, refunded, told);
    }

    private Facts with(Told what) {
        return new Facts(hold, issue, endedFence, rejection, approvalDueAt, refunded, plus(what));
    }

    private Facts without(Set<Told> what) {
        Set<Told> fewer = new HashSet<>(told);
        fewer.removeAll(what);
        return new Facts(hold, issue, endedFence, rejection, approvalDueAt, refunded, fewer);
    }

    private Set<Told> plus(Told what) {
        Set<Told> more = new HashSet<>(told);
        more.add(what);
        return more;
    }
}
