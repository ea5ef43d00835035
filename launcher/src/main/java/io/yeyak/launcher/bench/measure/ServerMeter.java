package io.yeyak.launcher.bench.measure;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.yeyak.common.postgres.Sql;
import io.yeyak.launcher.bench.measure.ServerReading.Spent;
import io.yeyak.launcher.bench.measure.ServerReading.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads PostgreSQL's own figures. */
public final class ServerMeter {

    private static final String WRITTEN = Sql.load(ServerMeter.class, "read-written.sql");
    private static final String STATEMENTS = Sql.load(ServerMeter.class, "read-statements.sql");
    private static final String IS_COUNTED = Sql.load(ServerMeter.class, "are-statements-counted.sql");
    private static final String SIZES = Sql.load(ServerMeter.class, "read-sizes.sql");
    private static final String TABLES = Sql.load(ServerMeter.class, "read-tables.sql");
    private static final String STORED = Sql.load(ServerMeter.class, "count-stored.sql");
    private static final String PROMISES = Sql.load(ServerMeter.class, "read-promises.sql");

    private final Pool pool;

    public ServerMeter(Pool pool) {
        this.pool = pool;
    }

    Future<ServerReading> read() {
        return pool.query(WRITTEN)
                .execute()
                .compose(written ->
                        statements().map(spent -> reading(written.iterator().next(), spent)));
    }

    /** How large each table is with its indexes, in bytes; the small ones are left out. */
    public Future<SortedMap<String, Long>> sizes() {
        return pool.query(SIZES).execute().map(rows -> {
            var sizes = new TreeMap<String, Long>();
            rows.forEach(row -> sizes.put(row.getString("name"), row.getLong("bytes")));
            return sizes;
        });
    }

    /** What everything takes on disk now. */
    Future<Tables> tables() {
        return pool.query(TABLES).execute().map(rows -> {
            var row = rows.iterator().next();
            return new Tables(
                    row.getLong("table_bytes"),
                    row.getLong("index_bytes"),
                    row.getLong("outbox_bytes"),
                    row.getLong("dead_rows"));
        });
    }

    /**
     * How many reservations are stored.
     *
     * @param reservation of somebody who may read what Reservation shows to an auditor
     */
    public static Future<Long> stored(Pool reservation) {
        return reservation
                .query(STORED)
                .execute()
                .map(rows -> rows.iterator().next().getLong("stored"));
    }

    /** What it promises of a commit, its version, and what it was given. */
    public Future<SortedMap<String, String>> promises() {
        return pool.query(PROMISES).execute().map(rows -> {
            var promises = new TreeMap<String, String>();
            rows.forEach(row -> promises.put(row.getString("name"), row.getString("setting")));
            return promises;
        });
    }

    private Future<Map<Statement, Spent>> statements() {
        return pool.query(IS_COUNTED)
                .execute()
                .compose(counted -> counted.iterator().next().getBoolean("are_counted")
                        ? pool.query(STATEMENTS).execute().map(ServerMeter::spent)
                        : Future.succeededFuture(Map.of()));
    }

    private static Map<Statement, Spent> spent(RowSet<Row> rows) {
        var statements = new HashMap<Statement, Spent>();
        rows.forEach(row -> statements.merge(
                new Statement(row.getString("who"), row.getString("sql")),
                new Spent(row.getDouble("calls"), row.getDouble("millis"), row.getDouble("row_count")),
                Spent::plus));
        return statements;
    }

    private static ServerReading reading(Row written, Map<Statement, Spent> statements) {
        return new ServerReading(
                written.getLong("wal_bytes"), written.getLong("pages"), written.getLong("commits"), statements);
    }
}
