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

/** Says that a show does not take place. The Reservation context hears of it and cancels its reservations. */
public final class CancelShow {

    /**
     * What to cancel.
     *
     * @param reason for the customers
     */
    public record Command(ShowId showId, String reason) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> shows;

    public CancelShow(Aggregates<TicketKey, TicketState, TicketEvent> shows) {
        this.shows = shows;
    }

    public Future<Reply<Show>> handle(Cause.Asked cause, Command command) {
        TicketKey key = TicketKey.of(command.showId());
        return shows.decide(key, cause, (state, now) -> ShowPolicy.cancel(key, command.reason(), state, now));
    }
}
