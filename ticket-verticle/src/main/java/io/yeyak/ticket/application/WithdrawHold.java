package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.ReleasePolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Lets go of a hold whose customer wants out while paying, unless it is sold by now. */
public final class WithdrawHold {

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;

    public WithdrawHold(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
    }

    public Future<Handling> handle(EventMessage cause, TicketKey key) {
        return holds.handle(key, cause, (state, now) -> ReleasePolicy.withdraw(key, state, now));
    }
}
