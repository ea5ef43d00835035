package io.yeyak.ticketlist.adapter.in.kafka;

import io.yeyak.ticketlist.domain.ReservationEvent;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import java.util.Optional;

/**
 * What every event of Reservation carries.
 *
 * @param comment what somebody said, in the one event that has it
 */
record ReservationPayload(ReservationSnapshot reservation, Optional<String> comment) {

    ReservationEvent as(ReservationEvent.What what) {
        return new ReservationEvent(what, reservation, comment);
    }
}
