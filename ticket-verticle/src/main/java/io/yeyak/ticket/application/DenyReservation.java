package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.ApprovalPolicy;
import io.yeyak.ticket.domain.ApprovalRefusals;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.Optional;
import java.util.Set;

/** Says no to a reservation that waits for a yes. */
public final class DenyReservation {

    /**
     * Whom to say no to.
     *
     * @param reason for the customer
     */
    public record Command(ReservationId reservationId, String reason) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> shelf;
    private final Holds holds;

    public DenyReservation(Aggregates<TicketKey, TicketState, TicketEvent> shelf, Holds holds) {
        this.shelf = shelf;
        this.holds = holds;
    }

    public Future<Reply<Hold>> handle(Cause.Asked cause, Command command) {
        ReservationId reservationId = command.reservationId();
        return holds.showsOf(Set.of(reservationId))
                .compose(shows -> Optional.ofNullable(shows.get(reservationId))
                        .map(showId -> deny(cause, TicketKey.of(showId, reservationId), command.reason()))
                        .orElseGet(() -> Future.succeededFuture(Reply.refused(ApprovalRefusals.notFound()))));
    }

    Future<Reply<Hold>> deny(Cause.Asked cause, TicketKey key, String reason) {
        ApprovalPolicy.Denial denial = new ApprovalPolicy.Denial(cause.actor().subject(), reason);
        return shelf.decide(key, cause, (state, now) -> ApprovalPolicy.deny(key, denial, state, now));
    }
}
