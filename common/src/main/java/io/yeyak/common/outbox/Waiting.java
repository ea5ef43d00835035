package io.yeyak.common.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.postgres.Shards;
import io.yeyak.common.postgres.Sql;
import java.util.ArrayList;
import java.util.List;

/** A row of the outbox. */
record Waiting(short shard, long id, EventProducer.Outgoing event) {

    private static final String LOCK = Sql.load(Waiting.class, "lock-shards.sql");
    private static final String FIND = Sql.load(Waiting.class, "find-waiting.sql");
    private static final String ARCHIVE = Sql.load(Waiting.class, "archive-published.sql");

    /** Locks the shards that nobody else has, until the transaction ends. */
    static Future<List<Short>> lock(SqlConnection connection) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(Shards.COUNT)).map(rows -> {
            List<Short> shards = new ArrayList<>();
            rows.forEach(row -> shards.add(row.getShort("shard")));
            return shards;
        });
    }

    /**
     * Finds the oldest of these shards. A statement of its own, after the locks: its snapshot has to see what the last
     * owner of a shard has removed.
     */
    static Future<Page> find(SqlConnection connection, List<Short> shards, Floors floors) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.tuple()
                        .addArrayOfShort(shards.toArray(Short[]::new))
                        .addArrayOfLong(floors.of(shards))
                        .addInteger(Page.SIZE))
                .map(Waiting::page);
    }

    /** Gives the number of the transaction. */
    static Future<Long> archive(SqlConnection connection, Page page) {
        Short[] shards = page.rows().stream().map(Waiting::shard).toArray(Short[]::new);
        Long[] ids = page.rows().stream().map(Waiting::id).toArray(Long[]::new);
        return connection
                .preparedQuery(ARCHIVE)
                .execute(Tuple.tuple().addArrayOfShort(shards).addArrayOfLong(ids))
                .map(rows -> rows.iterator().next().getLong("transaction"));
    }

    private static Page page(RowSet<Row> rows) {
        List<Waiting> found = new ArrayList<>();
        rows.forEach(row -> found.add(of(row)));
        return new Page(found, found.isEmpty() ? 0 : rows.iterator().next().getLong("oldest_running"));
    }

    private static Waiting of(Row row) {
        var event = new EventProducer.Outgoing(
                row.getString("topic"),
                row.getString("msg_key"),
                Json.decodeTexts(row.getString("headers")),
                row.getBuffer("payload").getBytes());
        return new Waiting(row.getShort("shard"), row.getLong("id"), event);
    }
}
