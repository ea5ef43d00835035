package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Watch;

/** The time of a reservation has come: somebody has to look after it, unless it moved on meanwhile. */
public final class WakeReservation {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public WakeReservation(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Note>> handle(ReservationId reservation) {
        return desks.decide(DeskKey.reservation(reservation), ByItself.CAUSE, Watch::wake);
    }
}
