package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.ReleasePolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Gives back what nobody paid for in time. */
public final class ReleaseUnpaidHold {

    /**
     * Whose time to pay is over.
     *
     * @param fence the one the payment was asked for with
     */
    public record Command(TicketKey key, long fence) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;

    public ReleaseUnpaidHold(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return holds.handle(
                command.key(),
                cause,
                (state, now) -> ReleasePolicy.paymentExpired(command.key(), command.fence(), state, now));
    }
}
