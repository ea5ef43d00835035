package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.ticket.domain.HoldState.Committed;
import io.yeyak.ticket.domain.HoldState.Held;
import io.yeyak.ticket.domain.HoldState.Released;
import java.time.Instant;

/** How tickets go back into the stock when somebody else ends a reservation. */
public final class ReleasePolicy {

    private ReleasePolicy() {}

    /** The reservation is cancelled for good: nothing it had stays out of the stock, whatever state it is in. */
    public static Decision<TicketState, TicketEvent, Note> cancel(TicketKey key, TicketState state, Instant now) {
        Turn turn = new Turn(key, state, now);
        if (state.hold().isEmpty()) {
            return turn.become(new HoldState.Tombstone()).applied();
        }
        return switch (state.hold().get().state()) {
            case HoldState.Awaiting awaiting -> withdraw(turn, state, awaiting, now);
            case Held held -> release(turn, held, ReleaseReason.CANCELLED);
            case Committed committed -> revoke(turn, committed, RevocationReason.CANCELLED);
            case HoldState.Expired(Order order, long fence) ->
                turn.become(new Released(order, fence, ReleaseReason.CANCELLED)).applied();
            case Released(Order order, long fence, ReleaseReason reason)
            when reason != ReleaseReason.CANCELLED ->
                turn.become(new Released(order, fence, ReleaseReason.CANCELLED)).applied();
            case Released ignored -> unchanged(state, "the hold is released already");
            case HoldState.Revoked ignored -> unchanged(state, "the tickets are revoked already");
            case HoldState.Rejected ignored -> unchanged(state, "the reservation never got tickets");
            case HoldState.Tombstone ignored -> unchanged(state, "it was cancelled before");
        };
    }

    /** The customer wants out while the payment is under way: whoever comes first here, this or the commit, wins. */
    public static Decision<TicketState, TicketEvent, Note> withdraw(TicketKey key, TicketState state, Instant now) {
        Turn turn = new Turn(key, state, now);
        if (state.hold().isEmpty()) {
            return turn.become(new HoldState.Tombstone()).applied();
        }
        return switch (state.hold().get().state()) {
            case HoldState.Awaiting awaiting -> withdraw(turn, state, awaiting, now);
            case Held held -> release(turn, held, ReleaseReason.CANCELLED);
            case HoldState.Expired(Order order, long fence) -> tellReleased(turn, order, fence);
            case Released(Order order, long fence, ReleaseReason reason)
            when reason != ReleaseReason.CANCELLED -> tellReleased(turn, order, fence);
            case Released ignored -> unchanged(state, "the hold is released already");
            case Committed ignored -> unchanged(state, "the tickets are issued; a refund will be asked for");
            case HoldState.Revoked ignored -> unchanged(state, "the tickets are revoked already");
            case HoldState.Rejected ignored -> unchanged(state, "the reservation never got tickets");
            case HoldState.Tombstone ignored -> unchanged(state, "it was cancelled before");
        };
    }

    /** The customer gives confirmed tickets back. */
    public static Decision<TicketState, TicketEvent, Note> giveBack(TicketKey key, TicketState state, Instant now) {
        return revokeIfCommitted(key, state, now, RevocationReason.CANCELLED);
    }

    /** The authorised money could not be taken, finally. */
    public static Decision<TicketState, TicketEvent, Note> captureFailed(
            TicketKey key, TicketState state, Instant now) {
        return revokeIfCommitted(key, state, now, RevocationReason.CAPTURE_FAILED);
    }

    /** Nobody paid in time. */
    public static Decision<TicketState, TicketEvent, Note> paymentExpired(
            TicketKey key, long fence, TicketState state, Instant now) {
        if (heldOf(state) instanceof Held held) {
            return held.fence() == fence
                    ? release(new Turn(key, state, now), held, ReleaseReason.PAYMENT_EXPIRED)
                    : unchanged(state, "it is about an earlier hold");
        }
        return unchanged(state, "no tickets are held");
    }

    private static HoldState heldOf(TicketState state) {
        return state.hold().map(Hold::state).orElseGet(HoldState.Tombstone::new);
    }

    private static Decision<TicketState, TicketEvent, Note> revokeIfCommitted(
            TicketKey key, TicketState state, Instant now, RevocationReason reason) {
        return heldOf(state) instanceof Committed committed
                ? revoke(new Turn(key, state, now), committed, reason)
                : unchanged(state, "no tickets are issued");
    }

    private static Decision<TicketState, TicketEvent, Note> withdraw(
            Turn turn, TicketState state, HoldState.Awaiting awaiting, Instant now) {
        if (awaiting.softHeld()) {
            turn.move(Stock.Movement.RELEASE, awaiting.order().lines());
        }
        ApprovalCase approval = state.hold().flatMap(Hold::approval).orElseThrow();
        return tellReleased(turn.become(new ApprovalCase.Withdrawn(approval.requestedAt(), now)), awaiting.order(), 0);
    }

    private static Decision<TicketState, TicketEvent, Note> release(Turn turn, Held held, ReleaseReason reason) {
        return turn.move(Stock.Movement.RELEASE, held.order().lines())
                .become(new Released(held.order(), held.fence(), reason))
                .tell(stamp -> new HoldEvent.TicketHoldReleased(stamp, held.fence(), reason))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> tellReleased(Turn turn, Order order, long fence) {
        return turn.become(new Released(order, fence, ReleaseReason.CANCELLED))
                .tell(stamp -> new HoldEvent.TicketHoldReleased(stamp, fence, ReleaseReason.CANCELLED))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> revoke(Turn turn, Committed sold, RevocationReason reason) {
        return turn.move(Stock.Movement.REVOKE, sold.order().lines())
                .become(new HoldState.Revoked(sold.order(), sold.fence(), sold.tickets(), reason))
                .tell(stamp -> new HoldEvent.TicketsRevoked(stamp, sold.fence(), reason))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> unchanged(TicketState state, String reason) {
        return Decision.unchanged(state, Note.ignored(reason));
    }
}
