package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.domain.NextAction;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import io.yeyak.ticketlist.domain.ReservationState;
import io.yeyak.ticketlist.domain.ReservationView;
import java.util.Optional;
import java.util.UUID;

/**
 * That a reservation changed, as the feed tells it. It says enough to know whether to read the reservation again, and
 * no more: two processes may hear of two sources at the same time, and neither knows all of it.
 *
 * @param state empty as long as Reservation has told nothing
 * @param version Reservation's
 * @param versions every source's, as far as the process knew that wrote this
 */
public record ReservationChange(
        UUID reservationId,
        UUID showId,
        Optional<ReservationState> state,
        NextAction.Kind nextAction,
        long version,
        Versions versions) {

    /** Of a view that has heard something. */
    public static ReservationChange of(ReservationView view) {
        return new ReservationChange(
                view.reservationId(),
                view.showId().orElseThrow(),
                view.reservation().snapshot().map(ReservationSnapshot::state),
                NextAction.of(view).kind(),
                view.reservation().version(),
                Versions.of(view));
    }
}
