package io.yeyak.reservation.adapter.out.hints;

import io.yeyak.common.bus.Hint;
import io.yeyak.reservation.domain.ReservationId;

/** A reservation was decided. */
record ReservationChanged(ReservationId reservationId) {

    static final Hint<ReservationChanged> HINT = new Hint<>("reservation.changed", ReservationChanged.class);
}
