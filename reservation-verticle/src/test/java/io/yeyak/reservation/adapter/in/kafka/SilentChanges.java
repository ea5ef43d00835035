package io.yeyak.reservation.adapter.in.kafka;

import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.ReservationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was announced; nobody listens. */
final class SilentChanges implements Changes {

    final List<ReservationId> announced = new ArrayList<>();

    @Override
    public void announce(ReservationId reservation) {
        announced.add(reservation);
    }

    @Override
    public Watching watch(ReservationId reservation, Duration patience) {
        throw new AssertionError("nobody waits here");
    }
}
