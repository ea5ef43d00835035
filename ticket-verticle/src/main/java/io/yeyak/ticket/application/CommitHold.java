package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.CommitPolicy;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.UUID;

/** Sells what is held, because the money is authorised. */
public final class CommitHold {

    /**
     * Whose money is there.
     *
     * @param fence the one the payment was asked for with
     */
    public record Command(TicketKey key, long fence) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> holds;
    private final CommitPolicy policy;

    public CommitHold(Aggregates<TicketKey, TicketState, TicketEvent> holds) {
        this.holds = holds;
        this.policy = new CommitPolicy(CommitHold::ticketId);
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return holds.handle(
                command.key(), cause, (state, now) -> policy.commit(command.key(), command.fence(), state, now));
    }

    private static UUID ticketId(ReservationId reservationId, long fence, int index) {
        return Ids.named(reservationId.value(), "ticket:" + fence + ":" + index);
    }
}
