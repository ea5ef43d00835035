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

/** Says yes to a reservation that waits for it. */
public final class ApproveReservation {

    private final Aggregates<TicketKey, TicketState, TicketEvent> shelf;
    private final Holds holds;

    public ApproveReservation(Aggregates<TicketKey, TicketState, TicketEvent> shelf, Holds holds) {
        this.shelf = shelf;
        this.holds = holds;
    }

    public Future<Reply<Hold>> handle(Cause.Asked cause, ReservationId reservationId) {
        return holds.showsOf(Set.of(reservationId))
                .compose(shows -> Optional.ofNullable(shows.get(reservationId))
                        .map(showId -> approve(cause, TicketKey.of(showId, reservationId)))
                        .orElseGet(() -> Future.succeededFuture(Reply.refused(ApprovalRefusals.notFound()))));
    }

    Future<Reply<Hold>> approve(Cause.Asked cause, TicketKey key) {
        String decidedBy = cause.actor().subject();
        return shelf.decide(key, cause, (state, now) -> ApprovalPolicy.approve(key, decidedBy, state, now));
    }
}
