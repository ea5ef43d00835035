package io.yeyak.common.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
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

    /** How many are published at a time. */
    static final int PAGE = 500;

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
    static Future<List<Waiting>> find(SqlConnection connection, List<Short> shards) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.tuple()
                        .addArrayOfShort(shards.toArray(Short[]::new))
                        .addInteger(PAGE))
                .map(rows -> {
                    List<Waiting> found = new ArrayList<>();
                    rows.forEach(row -> found.add(of(row)));
                    return found;
                });
    }

    static Future<Void> archive(SqlConnection connection, List<Waiting> published) {
        Short[] shards = published.stream().map(Waiting::shard).toArray(Short[]::new);
        Long[] ids = published.stream().map(Waiting::id).toArray(Long[]::new);
        return connection
                .preparedQuery(ARCHIVE)
                .execute(Tuple.tuple().addArrayOfShort(shards).addArrayOfLong(ids))
                .mapEmpty();
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
