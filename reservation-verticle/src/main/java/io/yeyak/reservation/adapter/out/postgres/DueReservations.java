package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.deadline.DueKeys;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.ReservationId;
import java.util.List;

/** The reservations that stayed too long where they are. */
public final class DueReservations implements DueKeys<ReservationId> {

    private static final String FIND = Sql.load(DueReservations.class, "find-due-reservations.sql");

    private final Pool pool;

    public DueReservations(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<ReservationId>> due(int limit) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(limit))
                .map(rows -> rows.stream()
                        .map(row -> new ReservationId(row.getUUID("reservation_id")))
                        .toList());
    }
}
