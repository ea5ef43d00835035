package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.Map;

/** A shop of the conventional kind in a schema of its own, as fast as its way of selling lets it be. */
public final class Shop {

    static final String CUSTOMER = "bench-000000";

    /** As long as an event of a hold is. */
    static final String PAYLOAD = "{\"held\":\"" + "x".repeat(400) + "\"}";

    private static final List<String> TABLES = List.of(
            Sql.load(Shop.class, "create-ticket.sql"),
            Sql.load(Shop.class, "create-booking.sql"),
            Sql.load(Shop.class, "create-outbox.sql"));
    private static final String PUT = Sql.load(Shop.class, "put-tickets.sql");
    private static final String BOOKINGS = Sql.load(Shop.class, "count-bookings.sql");
    private static final String HELD = Sql.load(Shop.class, "count-held.sql");
    private static final int PLENTY = 1_000_000_000;

    private final Vertx vertx;
    private final Pool pool;

    private Shop(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Makes its tables where they are missing. */
    public static Future<Shop> open(Vertx vertx, Pool pool) {
        Future<?> made = Future.succeededFuture();
        for (var table : TABLES) {
            made = made.compose(before -> pool.query(table).execute());
        }
        return made.map(all -> new Shop(vertx, pool));
    }

    /**
     * Sells so many, at least, and tells how fast that was.
     *
     * @param connections that sell at the same time
     */
    public Future<Measured> sell(Baseline baseline, int bookings, int connections) {
        return stored(baseline)
                .compose(before -> pool.preparedQuery(PUT)
                        .execute(Tuple.of(baseline.ticket(), PLENTY))
                        .compose(put -> Rush.of(vertx, pool, baseline, bookings, connections))
                        .compose(measured -> Future.all(stored(baseline), held(baseline))
                                .map(after -> checked(measured, after.<Long>resultAt(0) - before, after.resultAt(1)))));
    }

    private static Measured checked(Measured measured, long stored, long held) {
        var sold = measured.count(Rush.BOOKED);
        return stored == sold && held == sold
                ? measured
                : measured.with(
                        Map.of(),
                        List.of("%,d were sold, %,d are stored and %,d tickets taken".formatted(sold, stored, held)));
    }

    private Future<Long> stored(Baseline baseline) {
        return pool.preparedQuery(BOOKINGS)
                .execute(Tuple.of(baseline.ticket()))
                .map(rows -> rows.iterator().next().getLong("bookings"));
    }

    private Future<Long> held(Baseline baseline) {
        return pool.preparedQuery(HELD)
                .execute(Tuple.of(baseline.ticket()))
                .map(rows -> rows.iterator().next().getLong("held"));
    }
}
