package io.yeyak.payment.flow;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.Pools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A schema of Payment's own on a real server, empty at first. */
public final class Stand implements AutoCloseable {

    private final Vertx vertx;
    private final DatabaseSettings database;
    private final Pool pool;

    private Stand(Vertx vertx, DatabaseSettings database) {
        this.vertx = vertx;
        this.database = database;
        this.pool = Pools.open(vertx, database);
    }

    /** A port that is free now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stand open() {
        DatabaseSettings database = PostgresFixture.freshSchema("payment");
        Migrations.run(database, Migrations.MESSAGING, "db/migration/payment");
        return new Stand(Vertx.vertx(), database);
    }

    /** One over the same schema, as another process would have it. */
    public Stand another() {
        return new Stand(Vertx.vertx(), database);
    }

    public Vertx vertx() {
        return vertx;
    }

    public Pool pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close().await();
        vertx.close().await();
    }
}
