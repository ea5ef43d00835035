package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;
import java.util.Optional;

/** What time brings. Each rule looks again at whether anything is due, for somebody else may have been faster. */
public final class DeadlinePolicy {

    private DeadlinePolicy() {}

    /** A hold's deadline may have come: of the payment, or of the approval. */
    public static Decision<TicketState, TicketEvent, Note> wakeHold(TicketKey key, TicketState state, Instant now) {
        Optional<Hold> due = state.hold().filter(of -> isDue(of.dueAt(), now));
        if (due.isEmpty()) {
            return nothingDue(state);
        }
        Turn turn = new Turn(key, state, now);
        if (due.get().approval().orElse(null) instanceof ApprovalCase.Open open) {
            return ApprovalPolicy.timeOut(turn, state, open, now).applied();
        }
        return due.get().state() instanceof HoldState.Held held ? expire(turn, held) : nothingDue(state);
    }

    /** It may be time to announce what is available. */
    public static Decision<TicketState, TicketEvent, Note> wakeShow(TicketKey key, TicketState state, Instant now) {
        Optional<Show> due = state.show().filter(of -> isDue(of.dueAt(), now));
        if (due.isEmpty()) {
            return nothingDue(state);
        }
        return new Turn(key, state, now)
                .change(of -> of.with(of.announcement().made(now)))
                .tellOfShow(ShowEvent.AvailabilityChanged::new)
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> expire(Turn turn, HoldState.Held held) {
        return turn.move(Stock.Movement.RELEASE, held.order().lines())
                .become(new HoldState.Expired(held.order(), held.fence()))
                .tell(stamp -> new HoldEvent.TicketHoldExpired(stamp, held.fence()))
                .applied();
    }

    private static boolean isDue(Optional<Instant> dueAt, Instant now) {
        return dueAt.isPresent() && !now.isBefore(dueAt.get());
    }

    private static Decision<TicketState, TicketEvent, Note> nothingDue(TicketState state) {
        return Decision.unchanged(state, Note.ignored("nothing is due"));
    }
}
