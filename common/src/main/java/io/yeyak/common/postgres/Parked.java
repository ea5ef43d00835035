package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.work.Outcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The parked messages, as far as the transaction that parks or clears them is concerned. */
public final class Parked {

    private static final String HALTED = Sql.load(Parked.class, "find-halted-subjects.sql");
    private static final String PARK = Sql.load(Parked.class, "park-messages.sql");
    private static final String RETRY = Sql.load(Parked.class, "retry-parked.sql");
    private static final String UNPARK = Sql.load(Parked.class, "unpark-messages.sql");

    private static final int LONGEST_REASON = 2_000;

    private final String consumer;

    public Parked(String consumer) {
        this.consumer = consumer;
    }

    /** An event to be parked, and why. */
    public record Parking(EventMessage message, Outcome.Parked outcome) {}

    /** Those of the subjects that have a parked message. */
    public Future<Set<String>> halted(SqlConnection connection, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        String[] distinct = new TreeSet<>(subjects).toArray(String[]::new);
        return connection
                .preparedQuery(HALTED)
                .execute(Tuple.of(consumer).addArrayOfString(distinct))
                .map(rows -> {
                    Set<String> halted = new HashSet<>();
                    rows.forEach(row -> halted.add(row.getString("subject")));
                    return halted;
                });
    }

    public Future<Void> park(SqlConnection connection, List<Parking> parkings) {
        if (parkings.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple columns = Tuple.tuple()
                .addString(consumer)
                .addArrayOfUUID(
                        array(parkings, UUID[]::new, p -> p.message().envelope().id()))
                .addArrayOfString(
                        array(parkings, String[]::new, p -> p.outcome().cause().name()))
                .addArrayOfString(
                        array(parkings, String[]::new, p -> keepable(p.outcome().reason())))
                .addArrayOfString(array(
                        parkings, String[]::new, p -> p.message().envelope().subject()))
                .addArrayOfString(
                        array(parkings, String[]::new, p -> p.message().topic()))
                .addArrayOfString(array(parkings, String[]::new, p -> headers(p.message())))
                .addArrayOfBuffer(array(
                        parkings, Buffer[]::new, p -> Buffer.buffer(p.message().payload())));
        return connection.preparedQuery(PARK).execute(columns).mapEmpty();
    }

    /** Keeps that replays failed again, and why. */
    public Future<Void> retried(SqlConnection connection, Map<UUID, String> errors) {
        if (errors.isEmpty()) {
            return Future.succeededFuture();
        }
        UUID[] ids = errors.keySet().toArray(UUID[]::new);
        String[] texts = errors.values().stream().map(Parked::keepable).toArray(String[]::new);
        return connection
                .preparedQuery(RETRY)
                .execute(Tuple.of(consumer).addArrayOfUUID(ids).addArrayOfString(texts))
                .mapEmpty();
    }

    /** Removes messages that are handled at last. */
    public Future<Void> unpark(SqlConnection connection, Collection<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(UNPARK)
                .execute(Tuple.of(consumer).addArrayOfUUID(messageIds.toArray(UUID[]::new)))
                .mapEmpty();
    }

    /** Short, and without NUL, which PostgreSQL keeps in no text: parking must not fail by its own reason. */
    private static String keepable(String reason) {
        String kept = reason.replace('\0', '\ufffd');
        return kept.substring(0, Math.min(kept.length(), LONGEST_REASON));
    }

    private static String headers(EventMessage message) {
        return Json.text(EnvelopeHeaders.write(message.envelope()));
    }

    private static <T> T[] array(List<Parking> parkings, IntFunction<T[]> array, Function<Parking, T> column) {
        return parkings.stream().map(column).toArray(array);
    }
}
