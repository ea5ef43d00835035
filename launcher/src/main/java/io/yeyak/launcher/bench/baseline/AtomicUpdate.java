package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import java.util.UUID;

/** A better one: it takes the ticket if it is there, in one statement, and inserts. */
final class AtomicUpdate implements Way {

    private static final String TAKE = Sql.load(AtomicUpdate.class, "take-ticket-if-there.sql");
    private static final String INSERT = Sql.load(AtomicUpdate.class, "add-booking.sql");

    @Override
    public Future<Integer> sell(SqlConnection connection, int ticket) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(ticket))
                .compose(taken -> taken.rowCount() < 1
                        ? Future.failedFuture("the tickets are gone")
                        : connection.preparedQuery(INSERT).execute(Tuple.of(UUID.randomUUID(), ticket, Shop.CUSTOMER)))
                .map(inserted -> 1);
    }
}
