package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.kafka.client.common.TopicPartition;
import io.vertx.kafka.client.consumer.KafkaConsumerRecord;
import io.vertx.kafka.client.consumer.OffsetAndMetadata;
import io.vertx.kafka.client.producer.KafkaHeader;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.MalformedEnvelope;
import io.yeyak.common.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records that were polled and are yet to be handled. */
final class PolledBatch {

    private final List<KafkaConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    void add(KafkaConsumerRecord<byte[], byte[]> polled) {
        records.add(polled);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    void clear() {
        records.clear();
    }

    /** Forgets the records of partitions that are somebody else's now. */
    void retain(Set<TopicPartition> assigned) {
        records.removeIf(polled -> !assigned.contains(new TopicPartition(polled.topic(), polled.partition())));
    }

    /** Where to go on when all is handled. */
    Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (KafkaConsumerRecord<byte[], byte[]> polled : records) {
            next.put(
                    new TopicPartition(polled.topic(), polled.partition()),
                    new OffsetAndMetadata(polled.offset() + 1, ""));
        }
        return next;
    }

    /**
     * Has all handled: those of one subject one after the other, so that none overtakes one that failed, different
     * subjects side by side, so that they are committed together.
     *
     * @return fails when one of them could not be handled now; all have come to an end by then
     */
    Future<Void> handle(EventHandler handler, Misfits misfits) {
        Map<String, Future<?>> lastOfSubject = new HashMap<>();
        List<Future<?>> all = new ArrayList<>();
        for (KafkaConsumerRecord<byte[], byte[]> polled : records) {
            RawRecord raw = raw(polled);
            Future<?> handled;
            try {
                EventMessage message = message(raw);
                handled = lastOfSubject.compute(
                        message.envelope().subject(), (subject, last) -> after(last, message, handler, misfits));
            } catch (MalformedEnvelope e) {
                handled = misfits.undecodable(raw, String.valueOf(e.getMessage()));
            }
            all.add(handled);
        }
        return Future.join(all).mapEmpty();
    }

    private static Future<?> after(
            @Nullable Future<?> last, EventMessage message, EventHandler handler, Misfits misfits) {
        return last == null
                ? handle(message, handler, misfits)
                : last.compose(ignored -> handle(message, handler, misfits));
    }

    private static Future<?> handle(EventMessage message, EventHandler handler, Misfits misfits) {
        Future<Object> handled;
        try {
            handled = handler.on(message).map(done -> done);
        } catch (RuntimeException e) {
            handled = Future.failedFuture(e);
        }
        return handled.recover(fault -> Faults.isTransient(fault)
                ? Future.failedFuture(fault)
                : misfits.rejected(message, fault.toString()).map(parked -> parked));
    }

    private static EventMessage message(RawRecord raw) {
        byte[] payload = raw.payload().orElseThrow(() -> new MalformedEnvelope("there is no payload"));
        return new EventMessage(raw.topic(), EnvelopeHeaders.read(raw.headers()), payload);
    }

    private static RawRecord raw(KafkaConsumerRecord<byte[], byte[]> polled) {
        Map<String, String> headers = new HashMap<>();
        for (KafkaHeader header : polled.headers()) {
            Buffer value = header.value();
            if (value != null) {
                headers.put(header.key(), value.toString(StandardCharsets.UTF_8));
            }
        }
        return new RawRecord(
                polled.topic(), polled.partition(), polled.offset(), headers, Optional.ofNullable(polled.value()));
    }
}
