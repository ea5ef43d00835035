package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import io.yeyak.common.postgres.Sql;
import java.nio.charset.StandardCharsets;

/** Keeps the switches over restarts, and in memory for whoever asks. */
final class SwitchBoard {

    private static final String FIND = Sql.load(SwitchBoard.class, "find-switches.sql");
    private static final String SAVE = Sql.load(SwitchBoard.class, "save-switches.sql");

    private final Pool pool;
    private volatile Switches present = Switches.none();

    SwitchBoard(Pool pool) {
        this.pool = pool;
    }

    Switches present() {
        return present;
    }

    Future<Void> load() {
        return pool.query(FIND).execute().map(rows -> {
            for (Row row : rows) {
                byte[] settings = row.getString("settings").getBytes(StandardCharsets.UTF_8);
                present = Json.decode(settings, Switches.Wanted.class).switches();
            }
            return null;
        });
    }

    Future<Switches> put(Switches wanted) {
        String settings = Json.text(wanted);
        return pool.preparedQuery(SAVE).execute(Tuple.of(settings)).map(saved -> {
            present = wanted;
            return wanted;
        });
    }
}
