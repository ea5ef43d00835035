package io.yeyak.common.health;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Shards;
import io.yeyak.common.postgres.Sql;
import java.util.concurrent.TimeUnit;

/**
 * What lies in a context's database and waits, which also tells whether the database answers.
 *
 * @param answerMillis how long that took
 * @param outboxEvents how many are not published yet, 100,000 for more
 */
record Backlog(long answerMillis, long outboxEvents, long outboxOldestSeconds, long parkedMessages) {

    private static final String FIND = Sql.load(Backlog.class, "find-backlog.sql");

    /** Reads it. */
    static Future<Backlog> find(Pool pool, String consumer) {
        long begun = System.nanoTime();
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(consumer, Shards.COUNT))
                .map(rows -> of(rows.iterator().next(), System.nanoTime() - begun));
    }

    private static Backlog of(Row row, long nanos) {
        return new Backlog(
                TimeUnit.NANOSECONDS.toMillis(nanos),
                row.getLong("outbox_events"),
                row.getLong("outbox_oldest_seconds"),
                row.getLong("parked_messages"));
    }
}
