package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.ticket.domain.HoldState.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Money is authorised: the tickets are sold, or the money is sent back. Held tickets are sold even past their deadline,
 * as long as nothing has ended the hold; an ended one takes its tickets again if they are there.
 */
public final class CommitPolicy {

    private final TicketNumbers numbers;

    public CommitPolicy(TicketNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * The payment for a reservation is authorised.
     *
     * @param fence the one the payment was asked for with
     */
    public Decision<TicketState, TicketEvent, Note> commit(TicketKey key, long fence, TicketState state, Instant now) {
        Turn turn = new Turn(key, state, now);
        if (state.hold().isEmpty()) {
            return reject(turn.become(new HoldState.Tombstone()), fence, CommitRejectionReason.UNKNOWN);
        }
        return switch (state.hold().get().state()) {
            case HoldState.Awaiting ignored -> reject(turn, fence, CommitRejectionReason.UNKNOWN);
            case Held held -> sell(turn.move(Stock.Movement.SELL, held.order().lines()), key, held);
            case HoldState.Committed ignored -> unchanged(state, "the tickets are issued already");
            case HoldState.Revoked ignored -> unchanged(state, "the tickets were issued and revoked");
            case HoldState.Expired(Order order, long ended) ->
                takeAgain(turn, key, state, new Ended(order, ended, fence));
            case HoldState.Released(Order order, long ended, ReleaseReason reason) ->
                switch (reason) {
                    case PAYMENT_EXPIRED -> takeAgain(turn, key, state, new Ended(order, ended, fence));
                    case CANCELLED -> reject(turn, fence, CommitRejectionReason.CANCELLED);
                };
            case HoldState.Rejected(var ignored, RejectionReason reason) -> reject(turn, fence, because(reason));
            case HoldState.Tombstone ignored -> reject(turn, fence, CommitRejectionReason.CANCELLED);
        };
    }

    /** A hold that ended for lack of money, and the fence of the money that came after all. */
    private record Ended(Order order, long fence, long paidFence) {}

    private Decision<TicketState, TicketEvent, Note> sell(Turn turn, TicketKey key, Held held) {
        return commit(turn, key, new HoldState.Committed(held.order(), held.fence(), List.of()), false);
    }

    private Decision<TicketState, TicketEvent, Note> takeAgain(
            Turn turn, TicketKey key, TicketState state, Ended ended) {
        Show show = state.show().orElseThrow();
        if (show.status() == ShowStatus.CANCELLED) {
            return reject(turn, ended.paidFence(), CommitRejectionReason.SHOW_CANCELLED);
        }
        List<Line> lines = ended.order().lines();
        if (!show.canHold(lines)) {
            return reject(turn, ended.paidFence(), CommitRejectionReason.SOLD_OUT);
        }
        return commit(
                turn.move(Stock.Movement.SELL_AT_ONCE, lines),
                key,
                new HoldState.Committed(ended.order(), ended.fence() + 1, List.of()),
                true);
    }

    private Decision<TicketState, TicketEvent, Note> commit(
            Turn turn, TicketKey key, HoldState.Committed bare, boolean reacquired) {
        List<IssuedTicket> tickets = issue(key.reservation(), bare.fence(), bare.order());
        return turn.become(new HoldState.Committed(bare.order(), bare.fence(), tickets))
                .tell(stamp -> new HoldEvent.TicketHoldCommitted(stamp, bare.fence(), tickets, reacquired))
                .applied();
    }

    private List<IssuedTicket> issue(ReservationId reservationId, long fence, Order order) {
        List<IssuedTicket> tickets = new ArrayList<>();
        for (Line line : order.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                tickets.add(
                        new IssuedTicket(numbers.ticketId(reservationId, fence, tickets.size()), line.ticketTypeId()));
            }
        }
        return tickets;
    }

    private static CommitRejectionReason because(RejectionReason reason) {
        return switch (reason) {
            case SOLD_OUT -> CommitRejectionReason.SOLD_OUT;
            case SHOW_CANCELLED -> CommitRejectionReason.SHOW_CANCELLED;
            case CANCELLED_FIRST -> CommitRejectionReason.CANCELLED;
            case SALES_CLOSED, DENIED, APPROVAL_TIMED_OUT, UNKNOWN_TICKET_TYPE -> CommitRejectionReason.UNKNOWN;
        };
    }

    private static Decision<TicketState, TicketEvent, Note> reject(
            Turn turn, long fence, CommitRejectionReason reason) {
        return turn.tell(stamp -> new HoldEvent.TicketCommitRejected(stamp, fence, reason))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> unchanged(TicketState state, String reason) {
        return Decision.unchanged(state, Note.ignored(reason));
    }
}
