package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.application.ConsumerName;
import io.yeyak.ticketlist.application.port.Generations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The generations as partitions of the views' tables. */
public final class PgGenerations implements Generations {

    private static final String LIST = Sql.load(PgGenerations.class, "list-generations.sql");
    private static final String BEGIN = Sql.load(PgGenerations.class, "begin-generation.sql");
    private static final String OPEN = Sql.load(PgGenerations.class, "open-generation.sql");
    private static final String LAGGING = Sql.load(PgGenerations.class, "find-lagging-subjects.sql");
    private static final String RETIRE = Sql.load(PgGenerations.class, "retire-generation.sql");
    private static final String PROMOTE = Sql.load(PgGenerations.class, "promote-generation.sql");
    private static final String DROP = Sql.load(PgGenerations.class, "drop-generation.sql");
    private static final String FORGET_PARKED = Sql.load(PgGenerations.class, "forget-parked.sql");
    private static final String FORGET = Sql.load(PgGenerations.class, "forget-generation.sql");

    /** Less than whoever waits at the live generation's gate has patience. */
    private static final int LOOKS = 40;

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Vertx vertx;
    private final Pool pool;

    public PgGenerations(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    @Override
    public Future<List<Generation>> all() {
        return pool.preparedQuery(LIST)
                .execute()
                .map(rows -> rows.stream().map(PgGenerations::generation).toList());
    }

    @Override
    public Future<Optional<Generation>> begin() {
        return pool.withTransaction(PgGenerations::begin).map(Objects::requireNonNull);
    }

    @Override
    public Future<Boolean> swap(Generation live, Generation building, long since) {
        Tuple compared = Tuple.of(live.number(), building.number(), since, ConsumerName.of(building.number()));
        return pool.withTransaction(connection -> new Gate(live.number())
                        .close(connection)
                        .compose(closed -> hasCaughtUp(connection, compared, LOOKS))
                        .compose(equal -> equal ? change(connection, live, building) : Future.succeededFuture(false)))
                .map(Objects::requireNonNull);
    }

    @Override
    public Future<Void> drop(Generation retired) {
        return pool.withTransaction(connection -> new Gate(retired.number())
                        .close(connection)
                        .compose(closed -> run(connection, DROP, retired.number()))
                        .compose(dropped -> run(connection, FORGET_PARKED, ConsumerName.of(retired.number())))
                        .compose(forgotten -> run(connection, FORGET, retired.number())))
                .mapEmpty();
    }

    private static Future<Optional<Generation>> begin(SqlConnection connection) {
        return connection
                .preparedQuery(BEGIN)
                .execute()
                .map(rows -> rows.stream().map(PgGenerations::generation).findFirst())
                .compose(begun -> begun.isEmpty()
                        ? Future.succeededFuture(begun)
                        : run(connection, OPEN, begun.get().number()).map(begun));
    }

    /** Looks again and again for a moment: the generation that is being built goes on while the live one stands. */
    private Future<Boolean> hasCaughtUp(SqlConnection connection, Tuple compared, int looks) {
        return run(connection, LAGGING, compared).compose(rows -> {
            if (rows.iterator().next().getLong("lagging") == 0) {
                return Future.succeededFuture(true);
            }
            return looks == 0
                    ? Future.succeededFuture(false)
                    : pause().compose(paused -> hasCaughtUp(connection, compared, looks - 1));
        });
    }

    /** Nobody writes to either of them at this moment. */
    private Future<Boolean> change(SqlConnection connection, Generation live, Generation building) {
        return new Gate(building.number())
                .close(connection)
                .compose(closed -> run(connection, RETIRE, live.number()))
                .compose(retired -> run(connection, PROMOTE, building.number()))
                .map(promoted -> promoted.rowCount() == 1);
    }

    private Future<Void> pause() {
        return vertx.timer(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS).mapEmpty();
    }

    private static Future<RowSet<Row>> run(SqlConnection connection, String sql, Object parameter) {
        return run(connection, sql, Tuple.of(parameter));
    }

    private static Future<RowSet<Row>> run(SqlConnection connection, String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    private static Generation generation(Row row) {
        return new Generation(
                row.getInteger("generation"),
                State.valueOf(row.getString("state")),
                Timestamps.instant(row, "started_at"));
    }
}
