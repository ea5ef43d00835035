package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.CancelledBy;
import io.yeyak.reservation.domain.Cancelling;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;

/** A customer, or an administrator for them, gives a reservation back by its policy. */
public final class CancelReservation {

    /** Which one, and who wants it. */
    public record Command(ReservationId reservation, Cause.Asked cause) {}

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public CancelReservation(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Standing>> handle(Command command) {
        Actor actor = command.cause().actor();
        CancelledBy by = actor.role() == Actor.Role.CUSTOMER ? CancelledBy.CUSTOMER : CancelledBy.ADMIN;
        return desks.decide(
                DeskKey.reservation(command.reservation()),
                command.cause(),
                Visible.to(actor, (desk, reservation, now) -> Cancelling.byPolicy(desk, reservation, by, now)));
    }
}
