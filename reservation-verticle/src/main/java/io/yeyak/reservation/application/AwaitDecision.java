package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Refusals;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import java.time.Duration;

/**
 * Somebody who just placed a reservation waits a moment for Ticket's answer. When it does not come in time, the answer
 * is how things stand then.
 */
public final class AwaitDecision {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;
    private final Changes changes;

    public AwaitDecision(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks, Changes changes) {
        this.desks = desks;
        this.changes = changes;
    }

    public Future<Reply<Standing>> handle(ReservationId reservation, Duration patience) {
        Changes.Watching watching = changes.watch(reservation, patience);
        return look(reservation, watching).andThen(_ -> watching.end());
    }

    private Future<Reply<Standing>> look(ReservationId reservation, Changes.Watching watching) {
        return standing(reservation).compose(reply -> switch (reply) {
            case Reply.Done<Standing>(Standing standing)
            when !standing.isDecided() ->
                watching.next().compose(again -> again ? look(reservation, watching) : standing(reservation));
            case Reply.Done<Standing> _, Reply.Refused<Standing> _ -> Future.succeededFuture(reply);
        });
    }

    /** Reads it in the transaction that the works around it are committed in, so that many who wait share one query. */
    private Future<Reply<Standing>> standing(ReservationId reservation) {
        return desks.decide(
                DeskKey.reservation(reservation),
                ByItself.CAUSE,
                (desk, _) -> desk.reservation()
                        .map(known -> Decision.<ReservationDesk, ReservationEvent, Standing>unchanged(
                                desk, Standing.of(known)))
                        .orElseGet(() -> Decision.refused(desk, Refusals.NOT_FOUND)));
    }
}
