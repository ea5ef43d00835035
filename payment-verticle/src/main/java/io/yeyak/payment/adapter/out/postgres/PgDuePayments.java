package io.yeyak.payment.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.deadline.DueKeys;
import io.yeyak.common.postgres.Sql;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.List;

/** Finds the payments that something is due for. */
public final class PgDuePayments implements DueKeys<ReservationId> {

    private static final String FIND_DUE = Sql.load(PgDuePayments.class, "find-due.sql");

    private final Pool pool;

    public PgDuePayments(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<ReservationId>> due(int limit) {
        return pool.preparedQuery(FIND_DUE).execute(Tuple.of(limit)).map(rows -> {
            List<ReservationId> keys = new ArrayList<>();
            for (Row row : rows) {
                keys.add(new ReservationId(row.getUUID("reservation_id")));
            }
            return keys;
        });
    }
}
