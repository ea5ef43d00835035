package io.yeyak.reservation;

import io.vertx.core.Vertx;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.time.Ids;
import io.yeyak.reservation.adapter.out.events.ReservationPublisher;
import io.yeyak.reservation.adapter.out.postgres.DeskShelf;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferKeeping;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;

/** Stores what Ticket would have told before Kafka went away. */
final class Shows {

    private final GroupCommit<DeskKey, ReservationDesk, ReservationEvent> desks;

    Shows(Vertx vertx, DatabaseSettings database) {
        desks = new GroupCommit<>(
                vertx,
                Pools.open(vertx, database),
                new DeskShelf(),
                new ReservationPublisher(Ids.system()),
                "reservation",
                GroupCommitSettings.standard());
    }

    void keep(Offer offer) {
        Reply<?> kept = desks.decide(
                        DeskKey.show(offer.showId()),
                        Cause.asked(Actor.system("test")),
                        (desk, now) -> OfferKeeping.keep(desk, offer, now))
                .await();
        if (kept instanceof Reply.Refused<?>) {
            throw new AssertionError(kept);
        }
    }
}
