package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.DeadlinePolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Does what is due for a hold: lets it run out, or ends the wait for an approval. */
public final class WakeHold {

    private final Aggregates<TicketKey, TicketState, TicketEvent> shows;

    public WakeHold(Aggregates<TicketKey, TicketState, TicketEvent> shows) {
        this.shows = shows;
    }

    public Future<Reply<Note>> handle(Cause.Asked cause, TicketKey key) {
        return shows.decide(key, cause, (state, now) -> DeadlinePolicy.wakeHold(key, state, now));
    }
}
