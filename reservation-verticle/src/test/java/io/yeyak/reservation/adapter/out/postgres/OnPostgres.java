package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.time.Ids;
import io.yeyak.reservation.adapter.out.events.ReservationPublisher;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import java.util.List;

/** A schema of its own, with as many instances of Reservation's write path as a test wants. */
final class OnPostgres implements AutoCloseable {

    final Vertx vertx = Vertx.vertx();
    final DatabaseSettings settings;
    final Pool pool;

    OnPostgres(String schema) {
        settings = PostgresFixture.freshSchema(schema);
        Migrations.run(settings, Migrations.MESSAGING, "db/migration/reservation");
        pool = Pools.open(vertx, settings);
    }

    /** The write path of one more process. */
    GroupCommit<DeskKey, ReservationDesk, ReservationEvent> instance() {
        return new GroupCommit<>(
                vertx,
                Pools.open(vertx, settings),
                new DeskShelf(),
                new ReservationPublisher(Ids.system()),
                "reservation",
                GroupCommitSettings.standard());
    }

    List<Row> query(String sql) {
        return pool.query(sql).execute().await().stream().toList();
    }

    long count(String sql) {
        return query(sql).getFirst().getLong(0);
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
