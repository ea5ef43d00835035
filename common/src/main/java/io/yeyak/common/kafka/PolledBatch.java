package io.yeyak.common.kafka;

import io.vertx.core.buffer.Buffer;
import io.vertx.kafka.client.consumer.KafkaConsumerRecord;
import io.vertx.kafka.client.producer.KafkaHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Records that were polled and are yet to be handled. */
final class PolledBatch {

    private final List<KafkaConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    void add(KafkaConsumerRecord<byte[], byte[]> polled) {
        records.add(polled);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    int size() {
        return records.size();
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
                    new TopicPartition(polled.topic(), polled.partition()), new OffsetAndMetadata(polled.offset() + 1));
        }
        return next;
    }

    /** As they lie in Kafka. */
    List<RawRecord> raw() {
        return records.stream().map(PolledBatch::raw).toList();
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
