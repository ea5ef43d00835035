package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who gets tickets: all that was asked for or nothing, in the order of asking. */
public final class AllocationPolicy {

    private AllocationPolicy() {}

    /** A reservation was requested. */
    public static Decision<TicketState, TicketEvent, Note> allocate(
            TicketKey key, Order order, TicketState state, Instant now) {
        Turn turn = new Turn(key, state, now);
        if (state.hold().isPresent()) {
            return state.hold().get().state() instanceof HoldState.Tombstone
                    ? reject(turn, order, RejectionReason.CANCELLED_FIRST)
                    : Decision.unchanged(state, Note.ignored("the reservation has its hold already"));
        }
        Optional<RejectionReason> objection = objection(state.show(), order);
        if (objection.isPresent()) {
            return reject(turn, order, objection.get());
        }
        Show show = state.show().orElseThrow();
        List<ApprovalTerms> approvals = HoldTerms.approvals(order.lines(), show);
        return approvals.isEmpty() ? hold(turn, order, show, now) : await(turn, order, approvals, show, now);
    }

    private static Optional<RejectionReason> objection(Optional<Show> show, Order order) {
        if (show.isEmpty() || !show.get().knows(order.lines())) {
            return Optional.of(RejectionReason.UNKNOWN_TICKET_TYPE);
        }
        return switch (show.get().status()) {
            case CANCELLED -> Optional.of(RejectionReason.SHOW_CANCELLED);
            case DRAFT, PAUSED, CLOSED -> Optional.of(RejectionReason.SALES_CLOSED);
            case ON_SALE -> inWindow(show.get(), order) ? Optional.empty() : Optional.of(RejectionReason.SALES_CLOSED);
        };
    }

    private static boolean inWindow(Show show, Order order) {
        return order.lines().stream()
                .allMatch(
                        line -> show.required(line.ticketTypeId()).type().sale().contains(order.requestedAt()));
    }

    private static Decision<TicketState, TicketEvent, Note> hold(Turn turn, Order order, Show show, Instant now) {
        if (!show.canHold(order.lines())) {
            return reject(turn, order, RejectionReason.SOLD_OUT);
        }
        HoldState.Held held = HoldTerms.held(order, show, now);
        return turn.move(Stock.Movement.HOLD, order.lines())
                .become(held)
                .tell(stamp -> new HoldEvent.TicketsHeld(stamp, order, held.fence(), held.expiresAt(), held.payBy()))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> await(
            Turn turn, Order order, List<ApprovalTerms> approvals, Show show, Instant now) {
        boolean softHeld = HoldTerms.softHeld(approvals);
        if (softHeld && !show.canHold(order.lines())) {
            return reject(turn, order, RejectionReason.SOLD_OUT);
        }
        if (softHeld) {
            turn.move(Stock.Movement.HOLD, order.lines());
        }
        Instant dueAt = now.plus(HoldTerms.within(approvals));
        return turn.become(new HoldState.Awaiting(order, softHeld))
                .become(new ApprovalCase.Open(now, Optional.of(dueAt), HoldTerms.onTimeout(approvals)))
                .tell(stamp -> new HoldEvent.TicketApprovalRequested(stamp, order, dueAt, softHeld))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> reject(Turn turn, Order order, RejectionReason reason) {
        return turn.become(new HoldState.Rejected(order, reason))
                .tell(stamp -> new HoldEvent.TicketHoldRejected(stamp, reason, reason.sentence()))
                .applied();
    }
}
