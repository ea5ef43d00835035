package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.domain.ReservationView;

/** How far a view knows each of its sources; 0 where it has heard nothing yet. */
public record Versions(long reservation, long ticket, long payment) {

    static Versions of(ReservationView view) {
        return new Versions(
                view.reservation().version(),
                view.hold().version(),
                view.payment().version());
    }
}
