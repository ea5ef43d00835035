package io.yeyak.reservation.adapter.out.postgres;

import static io.yeyak.reservation.domain.Given.STALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferKeeping;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Standing;
import java.util.List;

/** Where customers come with a key, and Ticket with its shows. */
final class Counter {

    private static final Cause.Asked CAUSE = Cause.asked(Actor.system("test"));

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    Counter(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    void keep(Offer offer) {
        Reply<?> kept = desks.decide(DeskKey.show(offer.showId()), CAUSE, (desk, now) -> {
                    Decision<ReservationDesk, ReservationEvent, ?> decision = OfferKeeping.keep(desk, offer, now);
                    return Decision.of(decision.next(), List.of(), "kept");
                })
                .await();
        assertThat(kept).isEqualTo(Reply.done("kept"));
    }

    ReservationId place(String customer, ShowId show) {
        Reply<Standing> reply = new PlaceReservation(desks)
                .handle(new PlaceReservation.Command(
                        new CustomerId(customer),
                        "key",
                        show,
                        List.of(new Quantity(STALLS, 1)),
                        Cause.asked(Actor.customer(customer))))
                .await();
        return standing(reply).reservationId();
    }

    static Standing standing(Reply<Standing> reply) {
        return switch (reply) {
            case Reply.Done<Standing>(Standing standing) -> standing;
            case Reply.Refused<Standing>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
