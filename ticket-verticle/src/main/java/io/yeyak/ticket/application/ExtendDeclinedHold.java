package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.ExtensionPolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Gives a customer time for another try, because a payment was declined. */
public final class ExtendDeclinedHold {

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;

    public ExtendDeclinedHold(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
    }

    public Future<Handling> handle(EventMessage cause, TicketKey key) {
        return holds.handle(key, cause, (state, now) -> ExtensionPolicy.declined(key, state, now));
    }
}
