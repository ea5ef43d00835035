package io.yeyak.ticketlist.domain;

import java.util.UUID;

/** What a view is found by. */
public sealed interface ViewKey {

    /** A show. */
    record Show(UUID showId) implements ViewKey {}

    /** A reservation. */
    record Reservation(UUID reservationId) implements ViewKey {}

    /** The view that an event is for. */
    static ViewKey of(ViewEvent event) {
        return switch (event) {
            case ShowEvent of -> new Show(of.show().showId());
            case ReservationViewEvent of -> new Reservation(of.reservationId());
        };
    }
}
