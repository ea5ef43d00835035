package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferKeeping;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;

/** Ticket told how a show is sold now. */
public final class KeepOffer {

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public KeepOffer(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Handling> handle(EventMessage message, Offer offer) {
        return desks.handle(DeskKey.show(offer.showId()), message, (desk, now) -> OfferKeeping.keep(desk, offer, now));
    }
}
