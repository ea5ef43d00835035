package io.yeyak.ticketlist.adapter.in.kafka;

import io.yeyak.ticketlist.domain.ReservationEvent;
import io.yeyak.ticketlist.domain.ReservationSnapshot;

/** What every event of Reservation carries. */
record ReservationPayload(ReservationSnapshot reservation) {

    ReservationEvent as(ReservationEvent.What what) {
        return new ReservationEvent(what, reservation);
    }
}
