package io.yeyak.launcher.drill;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.postgres.Sql;
import io.yeyak.launcher.drill.history.Charge;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.History;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.time.Instant;
import java.util.UUID;

/** What the sandbox provider took and gave back, by its own books. */
final class Ledger {

    private static final String CHARGES = Sql.load(Ledger.class, "charges.sql");
    private static final int PAGE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private Ledger() {}

    /** Notes it for every reservation that somebody set out to pay. */
    static Future<Void> note(Vertx vertx, DatabaseSettings books, History history) {
        var pool = Pools.open(vertx, books);
        return page(pool, FIRST, history).eventually(pool::close);
    }

    private static Future<Void> page(Pool pool, UUID after, History history) {
        return pool.preparedQuery(CHARGES).execute(Tuple.of(after, PAGE)).compose(rows -> {
            rows.forEach(row -> history.note(line(row)));
            return rows.size() < PAGE ? Future.succeededFuture() : page(pool, last(rows), history);
        });
    }

    private static UUID last(RowSet<Row> rows) {
        var last = FIRST;
        for (var row : rows) {
            last = row.getUUID("reservation_id");
        }
        return last;
    }

    private static Entry line(Row row) {
        var charge = new Charge(
                row.getLong("captured"), row.getLong("refunded"), row.getLong("open"), row.getInteger("kept"));
        return Entry.of(Instant.now(), "provider", Op.CHARGE, Type.OK)
                .of(row.getUUID("reservation_id").toString())
                .with(Facts.of(charge));
    }
}
