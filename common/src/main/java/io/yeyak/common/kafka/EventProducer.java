package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends events, each acknowledged by all replicas that are in sync.
 *
 * <p>After any fault the connection is given up and what it has not sent yet is dropped, so that no event overtakes one
 * of its key that failed. Blocks for up to five seconds while Kafka is away: for virtual threads, one at a time.
 */
public final class EventProducer implements AutoCloseable {

    /** An event, ready to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Outgoing(String topic, String key, Map<String, String> headers, byte[] payload) {}

    private final KafkaSettings settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** Prepares a producer; it connects when it first sends. */
    public EventProducer(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends all, in order.
     *
     * @return completes when all are acknowledged; fails when one is not within that time, and then none of them, some
     *     or all may have arrived
     */
    public Future<Void> send(List<Outgoing> events, Duration patience) {
        List<Future<Void>> acknowledged = new ArrayList<>(events.size());
        try {
            KafkaProducer<byte[], byte[]> open = open();
            for (Outgoing event : events) {
                Future<Void> ack = send(open, event);
                acknowledged.add(ack);
                if (ack.failed()) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            acknowledged.add(Future.failedFuture(e));
        }
        return Future.all(acknowledged).<Void>mapEmpty().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Gives the connection up at once. The next send opens another. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(Clients.producer(settings));
        }
        return producer;
    }

    private static Future<Void> send(KafkaProducer<byte[], byte[]> producer, Outgoing event) {
        var kafkaRecord =
                new ProducerRecord<>(event.topic(), event.key().getBytes(StandardCharsets.UTF_8), event.payload());
        event.headers()
                .forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Promise<Void> acknowledged = Promise.promise();
        var ignored = producer.send(kafkaRecord, (metadata, fault) -> {
            if (fault == null) {
                acknowledged.tryComplete();
            } else {
                acknowledged.tryFail(fault);
            }
        });
        return acknowledged.future();
    }
}
