package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the holds of reservations. */
public final class PgHolds implements Holds {

    private static final Statement FIND_SHOWS = Statement.load("find-shows-of-holds.sql");

    private final Pool pool;

    public PgHolds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Map<ReservationId, ShowId>> showsOf(Set<ReservationId> reservationIds) {
        return FIND_SHOWS
                .find(pool, reservationIds.stream().map(ReservationId::value).toList())
                .map(rows -> {
                    Map<ReservationId, ShowId> shows = new HashMap<>();
                    rows.forEach(row -> shows.put(HoldReader.reservationId(row), ShowReader.showId(row)));
                    return shows;
                });
    }
}
