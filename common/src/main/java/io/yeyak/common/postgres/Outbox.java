package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import java.util.List;
import java.util.UUID;

/** Stores events to be published, in the transaction that made them happen. */
final class Outbox {

    private static final String APPEND = Sql.load(Outbox.class, "append-outbox.sql");

    /** Kafka takes messages of a megabyte. One it refused would stop the relay, so none gets that far. */
    private static final int LARGEST_PAYLOAD = 900_000;

    private Outbox() {}

    static Future<Void> append(SqlConnection connection, List<EventMessage> events) {
        if (events.isEmpty()) {
            return Future.succeededFuture();
        }
        int size = events.size();
        Short[] shards = new Short[size];
        UUID[] ids = new UUID[size];
        String[] topics = new String[size];
        String[] keys = new String[size];
        String[] headers = new String[size];
        Buffer[] payloads = new Buffer[size];
        for (int i = 0; i < size; i++) {
            EventMessage event = events.get(i);
            String key = event.envelope().partitionKey();
            shards[i] = Shards.of(key);
            ids[i] = event.envelope().id();
            topics[i] = event.topic();
            keys[i] = key;
            headers[i] = Json.text(EnvelopeHeaders.write(event.envelope()));
            payloads[i] = payload(event);
        }
        return connection
                .preparedQuery(APPEND)
                .execute(Tuple.of(shards, ids, topics, keys, headers, payloads))
                .mapEmpty();
    }

    private static Buffer payload(EventMessage event) {
        if (event.payload().length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("an event of " + event.payload().length + " bytes cannot be published");
        }
        return Buffer.buffer(event.payload());
    }
}
