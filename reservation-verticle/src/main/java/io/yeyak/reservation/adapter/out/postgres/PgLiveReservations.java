package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.application.port.LiveReservations;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages through an index that holds nothing but live reservations. */
public final class PgLiveReservations implements LiveReservations {

    private static final String PAGE = Sql.load(PgLiveReservations.class, "page-live-reservations.sql");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;

    public PgLiveReservations(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<ReservationId>> page(ShowId show, Optional<ReservationId> after, int limit) {
        UUID last = after.map(ReservationId::value).orElse(BEFORE_ALL);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(show.value(), last, limit))
                .map(rows -> rows.stream()
                        .map(row -> new ReservationId(row.getUUID("reservation_id")))
                        .toList());
    }
}
