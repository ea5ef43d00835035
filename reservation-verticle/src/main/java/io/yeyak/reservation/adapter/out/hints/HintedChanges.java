package io.yeyak.reservation.adapter.out.hints;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Hints;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.ReservationId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of changes by hints, and looks twice a second as well, for hints may be lost. */
public final class HintedChanges implements Changes {

    private final Vertx vertx;
    private final Hints hints;
    private final Map<ReservationId, Set<Waiting>> waiting = new ConcurrentHashMap<>();

    public HintedChanges(Vertx vertx, Hints hints) {
        this.vertx = vertx;
        this.hints = hints;
    }

    /** Begins to listen. */
    public Future<Void> listen() {
        return hints.subscribe(
                ReservationChanged.HINT,
                change -> waiting.getOrDefault(change.reservationId(), Set.of()).forEach(Waiting::signal));
    }

    @Override
    public void announce(ReservationId reservation) {
        hints.publish(ReservationChanged.HINT, new ReservationChanged(reservation));
    }

    @Override
    public Watching watch(ReservationId reservation, Duration patience) {
        Waiting begun = new Waiting(vertx, patience, ended -> forget(reservation, ended));
        waiting.computeIfAbsent(reservation, _ -> ConcurrentHashMap.newKeySet()).add(begun);
        return begun;
    }

    private void forget(ReservationId reservation, Waiting ended) {
        waiting.computeIfPresent(reservation, (_, others) -> {
            others.remove(ended);
            return others.isEmpty() ? null : others;
        });
    }
}
