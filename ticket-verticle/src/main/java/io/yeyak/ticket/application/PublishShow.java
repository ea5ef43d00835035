package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowPolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Puts a registered show on sale. */
public final class PublishShow {

    private final Aggregates<TicketKey, TicketState, TicketEvent> shows;

    public PublishShow(Aggregates<TicketKey, TicketState, TicketEvent> shows) {
        this.shows = shows;
    }

    public Future<Reply<Show>> handle(Cause.Asked cause, ShowId showId) {
        TicketKey key = TicketKey.of(showId);
        return shows.decide(key, cause, (state, now) -> ShowPolicy.publish(key, state, now));
    }
}
