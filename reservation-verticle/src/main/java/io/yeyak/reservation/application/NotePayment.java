package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Fact;
import io.yeyak.reservation.domain.Joining;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;

/** Payment told something of a reservation's money. */
public final class NotePayment {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public NotePayment(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Handling> handle(EventMessage message, ReservationId reservation, ShowId show, Fact.OfPayment fact) {
        return desks.handle(
                DeskKey.reservation(reservation, show), message, (desk, now) -> Joining.join(desk, fact, now));
    }
}
