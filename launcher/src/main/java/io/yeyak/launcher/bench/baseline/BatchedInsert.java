package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The ceiling: many bookings with their events in one transaction, and the tickets taken once for all of them. Nobody
 * can book faster on this server who keeps a row for each booking and one for each event.
 */
final class BatchedInsert implements Way {

    private static final String INSERT = Sql.load(BatchedInsert.class, "insert-bookings.sql");
    private static final String TELL = Sql.load(BatchedInsert.class, "insert-events.sql");
    private static final String TAKE = Sql.load(BatchedInsert.class, "take-tickets.sql");

    // As many as the platform decides at a time at the most.
    static final int ROWS = 500;

    @Override
    public Future<Integer> sell(SqlConnection connection, int ticket) {
        var ids = Stream.generate(UUID::randomUUID).limit(ROWS).toArray(UUID[]::new);
        var customers = new String[ROWS];
        var payloads = new String[ROWS];
        Arrays.fill(customers, Shop.CUSTOMER);
        Arrays.fill(payloads, Shop.PAYLOAD);
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple().addArrayOfUUID(ids).addInteger(ticket).addArrayOfString(customers))
                .compose(inserted -> connection
                        .preparedQuery(TELL)
                        .execute(Tuple.tuple().addArrayOfUUID(ids).addArrayOfString(payloads)))
                .compose(told -> connection.preparedQuery(TAKE).execute(Tuple.of(ticket, ROWS)))
                .map(taken -> ROWS);
    }
}
