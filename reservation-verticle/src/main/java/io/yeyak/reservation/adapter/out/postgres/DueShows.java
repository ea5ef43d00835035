package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.deadline.DueKeys;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;

/** The cancelled shows whose reservations are still to be undone. */
public final class DueShows implements DueKeys<ShowId> {

    private static final String FIND = Sql.load(DueShows.class, "find-due-shows.sql");

    private final Pool pool;

    public DueShows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<ShowId>> due(int limit) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(limit))
                .map(rows -> rows.stream()
                        .map(row -> new ShowId(row.getUUID("show_id")))
                        .toList());
    }
}
