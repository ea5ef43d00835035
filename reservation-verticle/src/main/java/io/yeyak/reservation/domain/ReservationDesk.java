package io.yeyak.reservation.domain;

import java.util.Optional;

/**
 * What lies before somebody who decides: see {@link DeskKey} for what is found by which key.
 *
 * @param reservation empty when there is none, or the key names none
 * @param offer empty when nothing was told of the show, or the key names none
 * @param allowance what the customer has of the show
 * @param showCancellation present once the show was cancelled
 */
public record ReservationDesk(
        Optional<Reservation> reservation,
        Optional<Offer> offer,
        Allowance allowance,
        Optional<ShowCancellation> showCancellation) {

    public static ReservationDesk empty() {
        return new ReservationDesk(Optional.empty(), Optional.empty(), Allowance.untouched(), Optional.empty());
    }

    /** The same with the reservation changed, and the allowance with it when the reservation was closed or reopened. */
    ReservationDesk with(Reservation next) {
        boolean counted =
                reservation.filter(before -> !before.status().isClosed()).isPresent();
        boolean counts = !next.status().isClosed();
        Allowance after = allowance;
        if (counts && !counted) {
            after = allowance.take(next.booking().quantities());
        } else if (counted && !counts) {
            after = allowance.giveBack(next.booking().quantities());
        }
        return new ReservationDesk(Optional.of(next), offer, after, showCancellation);
    }

    ReservationDesk with(Offer next) {
        return new ReservationDesk(reservation, Optional.of(next), allowance, showCancellation);
    }

    ReservationDesk with(ShowCancellation next) {
        return new ReservationDesk(reservation, offer, allowance, Optional.of(next));
    }
}
