package io.yeyak.common.postgres;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Opens connections that cannot wait for ever. */
public final class Pools {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_STATEMENT = 16_384;

    private Pools() {}

    /**
     * Opens a pool on a context's schema. It connects when it is first used, so the server may be away.
     *
     * <p>The server ends a statement after 10 s, a wait for a lock after 5 s and a transaction that does nothing after
     * 15 s: a process that was frozen in a transaction does not stop the others.
     */
    public static Pool open(Vertx vertx, DatabaseSettings settings) {
        return open(vertx, settings, PATIENCE);
    }

    /**
     * As {@link #open(Vertx, DatabaseSettings)}.
     *
     * @param patience how long anybody waits for a connection. It has to be much less than whoever asked waits for the
     *     answer: when more is asked than can be answered, everybody is otherwise answered when they have just gone
     */
    public static Pool open(Vertx vertx, DatabaseSettings settings, Duration patience) {
        PgConnectOptions connect = new PgConnectOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setDatabase(settings.database())
                .setUser(settings.user())
                .setPassword(settings.password().value())
                .addProperty("search_path", settings.schema())
                .addProperty("application_name", settings.schema())
                .addProperty("statement_timeout", "10s")
                .addProperty("lock_timeout", "5s")
                .addProperty("idle_in_transaction_session_timeout", "15s")
                .setCachePreparedStatements(true)
                // Longer ones, by default those over 2,048 characters, are parsed and planned each time.
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
        // No statement takes that long: a connection without a byte either way is one that a network has forgotten.
        NetClientOptions transport = new NetClientOptions()
                .setTcpKeepAlive(true)
                .setConnectTimeout(5_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        PoolOptions pool = new PoolOptions()
                .setMaxSize(settings.poolSize())
                .setMaxWaitQueueSize(1_000)
                .setConnectionTimeout((int) patience.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(pool)
                .with(transport)
                .connectingTo(connect)
                .using(vertx)
                .build();
    }
}
