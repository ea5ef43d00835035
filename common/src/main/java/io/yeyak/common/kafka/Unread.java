package io.yeyak.common.kafka;

import io.yeyak.common.event.EnvelopeHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads when the first events happened that a group has not handled yet. It joins no group, and blocks. */
final class Unread {

    private static final int LOOKS = 8;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int FETCHED_BYTES = 16_384;

    private final Map<String, Object> properties;

    Unread(Map<String, Object> clients) {
        this.properties = new HashMap<>(clients);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // Of each partition one event is of interest.
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
    }

    /**
     * When the oldest of them happened, by topic; a topic of which nothing could be read in time is left out.
     *
     * @param next where the group goes on
     */
    Map<String, Instant> oldest(Map<TopicPartition, Long> next) {
        Map<String, Instant> oldest = new HashMap<>();
        Set<TopicPartition> missing = new HashSet<>(next.keySet());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
            consumer.assign(missing);
            next.forEach((partition, offset) -> consumer.seek(partition, (long) offset));
            for (int look = 0; look < LOOKS && !missing.isEmpty(); look++) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(LOOK)) {
                    TopicPartition partition = new TopicPartition(found.topic(), found.partition());
                    if (missing.remove(partition)) {
                        Instant happened = happened(found);
                        oldest.merge(found.topic(), happened, (one, other) -> one.isBefore(other) ? one : other);
                    }
                }
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !missing.contains(partition))
                        .toList());
            }
        }
        return oldest;
    }

    /** As the event says; as Kafka noted it, where it says nothing that can be read. */
    private static Instant happened(ConsumerRecord<byte[], byte[]> found) {
        Header time = found.headers().lastHeader(EnvelopeHeaders.TIME);
        return Optional.ofNullable(time)
                .map(Header::value)
                .flatMap(Unread::instant)
                .orElseGet(() -> Instant.ofEpochMilli(found.timestamp()));
    }

    private static Optional<Instant> instant(byte[] text) {
        try {
            return Optional.of(Instant.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
