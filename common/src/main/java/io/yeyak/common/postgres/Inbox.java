package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The record of the events that had their effect, part of the transaction that has it. */
final class Inbox {

    /** How long an event is remembered; its rows are dropped by the day. */
    static final Duration MEMORY = Duration.ofDays(14);

    private static final String CLAIM = Sql.load(Inbox.class, "claim-inbox.sql");
    private static final String RELEASE = Sql.load(Inbox.class, "release-inbox.sql");
    private static final String NOTE = Sql.load(Inbox.class, "note-inbox.sql");
    private static final String CLOCK = Sql.load(Inbox.class, "read-clock.sql");

    private final String consumer;

    Inbox(String consumer) {
        this.consumer = consumer;
    }

    /** The moment of the transaction, and since when the inbox remembers. */
    record Clock(Instant now, Instant bornAt) {

        /** Whether the event may have had its effect so long ago that nobody remembers. */
        boolean hasForgotten(UUID eventId) {
            Instant horizon = now.minus(MEMORY);
            return eventId.version() == 7
                    && bornAt.isBefore(horizon)
                    && timeOf(eventId).isBefore(horizon);
        }

        private static Instant timeOf(UUID uuidV7) {
            return Instant.ofEpochMilli(uuidV7.getMostSignificantBits() >>> 16);
        }
    }

    Future<Clock> clock(SqlConnection connection) {
        return connection.preparedQuery(CLOCK).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Clock(Timestamps.instant(row, "now"), Timestamps.instant(row, "born_at"));
        });
    }

    /** Records events, in one order whatever their order, and tells which of them were recorded before. */
    Future<Set<UUID>> claim(SqlConnection connection, Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        UUID[] sorted = new TreeSet<>(eventIds).toArray(UUID[]::new);
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(consumer).addArrayOfUUID(sorted))
                .map(claimed -> without(eventIds, claimed));
    }

    /** Takes back the record of events that had no effect after all. */
    Future<Void> release(SqlConnection connection, Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(consumer).addArrayOfUUID(eventIds.toArray(UUID[]::new)))
                .mapEmpty();
    }

    /** Keeps why events had no effect, for the people who ask. */
    Future<Void> note(SqlConnection connection, Map<UUID, String> notes) {
        if (notes.isEmpty()) {
            return Future.succeededFuture();
        }
        UUID[] eventIds = notes.keySet().toArray(UUID[]::new);
        String[] texts = notes.values().toArray(String[]::new);
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(consumer).addArrayOfUUID(eventIds).addArrayOfString(texts))
                .mapEmpty();
    }

    private static Set<UUID> without(Collection<UUID> eventIds, RowSet<Row> claimed) {
        Set<UUID> seen = new HashSet<>(eventIds);
        claimed.forEach(row -> seen.remove(row.getUUID("event_id")));
        return seen;
    }
}
