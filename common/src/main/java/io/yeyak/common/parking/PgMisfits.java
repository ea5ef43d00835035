package io.yeyak.common.parking;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.Misfits;
import io.yeyak.common.kafka.RawRecord;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import java.util.UUID;

/** Parks what a consumer cannot get handled, beside the messages that a rule could not decide. */
public final class PgMisfits implements Misfits {

    private static final String PARK = Sql.load(PgMisfits.class, "park-record.sql");

    /** The namespace that records without an id of their own are named in, by where they lie. */
    private static final UUID RECORDS = Ids.named(new UUID(0, 0), "yeyak:records");

    private final Pool pool;
    private final String consumer;
    private final Aggregates<?, ?, ?> aggregates;

    public PgMisfits(Pool pool, String consumer, Aggregates<?, ?, ?> aggregates) {
        this.pool = pool;
        this.consumer = consumer;
        this.aggregates = aggregates;
    }

    @Override
    public Future<?> undecodable(RawRecord message, String reason) {
        UUID id = Ids.named(RECORDS, message.topic() + "/" + message.partition() + "/" + message.offset());
        String headers = keepable(Json.text(message.headers()));
        Tuple values = Tuple.of(consumer, id, keepable(reason), message.topic(), message.partition(), message.offset());
        return pool.preparedQuery(PARK)
                .execute(values.addString(headers)
                        .addBuffer(message.payload().map(Buffer::buffer).orElse(null)));
    }

    /** Without NUL, plain or as JSON writes it: PostgreSQL keeps none in a text, and refusing would park nothing. */
    private static String keepable(String text) {
        return text.replace("\\u0000", "\\ufffd").replace('\0', '\ufffd');
    }

    @Override
    public Future<?> rejected(EventMessage message, String reason) {
        return aggregates.park(message, reason);
    }
}
