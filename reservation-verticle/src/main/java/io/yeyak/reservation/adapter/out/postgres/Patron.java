package io.yeyak.reservation.adapter.out.postgres;

import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ShowId;
import java.util.Optional;

/** A customer of a show: whose allowance it is. */
record Patron(CustomerId customer, ShowId show) {

    static Patron of(Reservation reservation) {
        return new Patron(
                reservation.booking().customerId(), reservation.booking().showId());
    }

    /** The one that a key names. */
    static Optional<Patron> of(DeskKey key) {
        return key.customerId().flatMap(customer -> key.showId().map(show -> new Patron(customer, show)));
    }
}
