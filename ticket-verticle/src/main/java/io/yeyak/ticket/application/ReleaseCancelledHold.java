package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.ReleasePolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Gives everything back that a cancelled reservation had. */
public final class ReleaseCancelledHold {

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;

    public ReleaseCancelledHold(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
    }

    public Future<Handling> handle(EventMessage cause, TicketKey key) {
        return holds.handle(key, cause, (state, now) -> ReleasePolicy.cancel(key, state, now));
    }
}
