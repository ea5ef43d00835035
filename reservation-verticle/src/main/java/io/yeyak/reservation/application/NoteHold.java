package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Fact;
import io.yeyak.reservation.domain.Joining;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;

/** Ticket told something of a reservation's tickets. */
public final class NoteHold {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;
    private final Changes changes;

    public NoteHold(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks, Changes changes) {
        this.desks = desks;
        this.changes = changes;
    }

    public Future<Handling> handle(EventMessage message, ReservationId reservation, ShowId show, Fact.OfHold fact) {
        return desks.handle(
                        DeskKey.reservation(reservation, show), message, (desk, now) -> Joining.join(desk, fact, now))
                .onSuccess(handling -> {
                    if (handling == Handling.HANDLED && fact.isDecision()) {
                        changes.announce(reservation);
                    }
                });
    }
}
