package io.yeyak.common.parking;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parked messages of one consumer, as its administrators see them. */
final class ParkedStore {

    private static final String PAGE = Sql.load(ParkedStore.class, "page-of-parked.sql");
    private static final String FIND = Sql.load(ParkedStore.class, "find-parked.sql");
    private static final String OF_SUBJECT = Sql.load(ParkedStore.class, "parked-of-subject.sql");
    private static final String COUNT = Sql.load(ParkedStore.class, "count-of-subject.sql");
    private static final String DISCARD = Sql.load(ParkedStore.class, "discard-parked.sql");
    private static final String REMOVE = Sql.load(ParkedStore.class, "remove-undecodable.sql");

    private final Pool pool;
    private final String consumer;

    ParkedStore(Pool pool, String consumer) {
        this.pool = pool;
        this.consumer = consumer;
    }

    /** Those behind a position, the oldest first. */
    Future<List<ParkedMessage>> page(long after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(consumer, after, limit))
                .map(ParkedStore::all);
    }

    Future<Optional<ParkedMessage>> find(UUID messageId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(consumer, messageId))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** All of a subject, the oldest first. */
    Future<List<ParkedMessage>> ofSubject(String subject) {
        return pool.preparedQuery(OF_SUBJECT)
                .execute(Tuple.of(consumer, subject))
                .map(ParkedStore::all);
    }

    /** How many of a subject there are. */
    Future<Long> count(String subject) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(consumer, subject))
                .map(rows -> rows.iterator().next().getLong("remaining"));
    }

    /** Gives a message up: it is kept with the reason, counts as handled, and halts nothing any more. */
    Future<Void> discard(UUID messageId, String by, String reason) {
        return pool.preparedQuery(DISCARD)
                .execute(Tuple.of(consumer, messageId, by, reason))
                .mapEmpty();
    }

    /** Removes a record that became readable: from here on it is an event like any other. */
    Future<Void> remove(UUID messageId) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(consumer, messageId)).mapEmpty();
    }

    private static List<ParkedMessage> all(RowSet<Row> rows) {
        List<ParkedMessage> all = new ArrayList<>();
        rows.forEach(row -> all.add(message(row)));
        return all;
    }

    private static ParkedMessage message(Row row) {
        return new ParkedMessage(
                row.getLong("id"),
                row.getUUID("message_id"),
                row.getString("cause"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("subject")),
                row.getString("topic"),
                Optional.ofNullable(row.getInteger("kafka_partition"))
                        .map(partition -> new ParkedMessage.Place(partition, row.getLong("kafka_offset"))),
                Json.decodeTexts(row.getString("headers")),
                Optional.ofNullable(row.getBuffer("payload")).map(Buffer::getBytes),
                Timestamps.instant(row, "parked_at"),
                row.getInteger("tries"),
                Optional.ofNullable(row.getString("last_error")));
    }
}
