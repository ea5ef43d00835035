package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import io.yeyak.ticket.domain.TicketTypePolicy;

/** Changes the price or the capacity of a ticket type. */
public final class ChangeTicketType {

    /** What to change of which show. */
    public record Command(ShowId showId, TicketTypePolicy.Change change) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> shows;

    public ChangeTicketType(Aggregates<TicketKey, TicketState, TicketEvent> shows) {
        this.shows = shows;
    }

    public Future<Reply<Show>> handle(Cause.Asked cause, Command command) {
        TicketKey key = TicketKey.of(command.showId());
        return shows.decide(key, cause, (state, now) -> TicketTypePolicy.change(key, command.change(), state, now));
    }
}
