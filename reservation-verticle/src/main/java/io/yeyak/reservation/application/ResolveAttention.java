package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import io.yeyak.reservation.domain.Watch;

/** An administrator has looked after a reservation that stayed too long where it was. */
public final class ResolveAttention {

    /**
     * Which one.
     *
     * @param comment what they found or did
     */
    public record Command(ReservationId reservation, String comment, Cause.Asked cause) {}

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public ResolveAttention(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Standing>> handle(Command command) {
        return desks.decide(
                DeskKey.reservation(command.reservation()),
                command.cause(),
                Visible.to(
                        command.cause().actor(),
                        (desk, reservation, now) -> Watch.resolve(desk, reservation, command.comment(), now)));
    }
}
