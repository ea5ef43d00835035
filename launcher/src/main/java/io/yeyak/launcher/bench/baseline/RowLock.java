package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import java.util.UUID;

/** What a conventional application does: it locks the row of the tickets, looks, inserts and updates. */
final class RowLock implements Way {

    private static final String LOCK = Sql.load(RowLock.class, "lock-ticket.sql");
    private static final String INSERT = Sql.load(RowLock.class, "insert-booking.sql");
    private static final String TAKE = Sql.load(RowLock.class, "take-ticket.sql");

    @Override
    public Future<Integer> sell(SqlConnection connection, int ticket) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(ticket))
                .compose(rows -> rows.iterator().next().getInteger("available") < 1
                        ? Future.failedFuture("the tickets are gone")
                        : connection.preparedQuery(INSERT).execute(Tuple.of(UUID.randomUUID(), ticket, Shop.CUSTOMER)))
                .compose(inserted -> connection.preparedQuery(TAKE).execute(Tuple.of(ticket)))
                .map(taken -> 1);
    }
}
