package io.yeyak.reservation.application;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Actor;
import io.yeyak.reservation.domain.Refusals;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import java.time.Instant;

/** Whose reservation it is. To a customer, somebody else's does not exist. */
final class Visible {

    /** A rule about a reservation that exists. */
    interface ToRule<A> {
        Decision<ReservationDesk, ReservationEvent, A> decide(
                ReservationDesk desk, Reservation reservation, Instant now);
    }

    private Visible() {}

    static <A> Rule<ReservationDesk, ReservationEvent, A> to(Actor actor, ToRule<A> rule) {
        return (desk, now) -> desk.reservation()
                .filter(reservation -> isVisible(reservation, actor))
                .map(reservation -> rule.decide(desk, reservation, now))
                .orElseGet(() -> Decision.refused(desk, Refusals.NOT_FOUND));
    }

    private static boolean isVisible(Reservation reservation, Actor actor) {
        return switch (actor.role()) {
            case CUSTOMER -> reservation.booking().customerId().value().equals(actor.subject());
            case ADMIN, SYSTEM -> true;
        };
    }
}
