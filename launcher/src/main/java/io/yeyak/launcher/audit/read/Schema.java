package io.yeyak.launcher.audit.read;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.audit.rule.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One schema, to be read. Each statement sees one moment and is a transaction of its own, so no snapshot stays open
 * while the next page is thought about: an old one would keep the outbox from being cleaned.
 */
public final class Schema {

    private static final int PATIENCE_SECONDS = 30;

    private final Part part;
    private final Pool pool;

    private Schema(Part part, Pool pool) {
        this.part = part;
        this.pool = pool;
    }

    /** Prepares the connections; they are made when something is read. */
    public static Schema open(Vertx vertx, Part part, DatabaseSettings settings) {
        var connect = new PgConnectOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setDatabase(settings.database())
                .setUser(settings.user())
                .setPassword(settings.password().value())
                .addProperty("search_path", settings.schema())
                .addProperty("application_name", "auditor of " + settings.schema())
                .addProperty("default_transaction_read_only", "on")
                .addProperty("default_transaction_isolation", "repeatable read")
                .addProperty("statement_timeout", "20s")
                .addProperty("lock_timeout", "2s")
                .addProperty("idle_in_transaction_session_timeout", "15s")
                .setCachePreparedStatements(true);
        var transport = new NetClientOptions()
                .setTcpKeepAlive(true)
                .setConnectTimeout(5_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        // Two: what an auditor looks at is never worth more of the server than that.
        var options =
                new PoolOptions().setMaxSize(2).setConnectionTimeout(5).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        var pool = PgBuilder.pool()
                .with(options)
                .with(transport)
                .connectingTo(connect)
                .using(vertx)
                .build();
        return new Schema(part, pool);
    }

    Part part() {
        return part;
    }

    /** The rows of one statement. Fails when the server is away or does not answer. */
    <T> Future<List<T>> read(String sql, Tuple values, Function<Row, T> read) {
        return pool.preparedQuery(sql)
                .execute(values)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(rows -> {
                    List<T> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(read.apply(row)));
                    return all;
                });
    }

    Future<Void> close() {
        return pool.close();
    }
}
