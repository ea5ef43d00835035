package io.yeyak.launcher.audit.log;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A reader of partitions it chooses itself. It belongs to no group and commits nothing. Waits, while Kafka's client
 * blocks a worker thread: not for an event loop, and for one thread at a time.
 */
public final class LogClient implements AutoCloseable {

    private final Vertx vertx;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private LogClient(Vertx vertx, KafkaConsumer<byte[], byte[]> consumer) {
        this.vertx = vertx;
        this.consumer = consumer;
    }

    /** Opens one; it connects when it is first used. */
    public static LogClient open(Vertx vertx, KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        // At the end of a partition nobody waits for more: the next one is read.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20");
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000");
        return new LogClient(vertx, new KafkaConsumer<>(config));
    }

    /** The partitions of those of the topics that there are. */
    public Set<TopicPartition> partitions(Collection<String> topics) {
        return blocking(() -> {
            Set<TopicPartition> all = new HashSet<>();
            consumer.listTopics().forEach((topic, parts) -> {
                if (topics.contains(topic)) {
                    parts.forEach(part -> all.add(new TopicPartition(topic, part.partition())));
                }
            });
            return all;
        });
    }

    /** Where each begins. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return blocking(() -> consumer.beginningOffsets(partitions));
    }

    /** Where each ends now. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return blocking(() -> consumer.endOffsets(partitions));
    }

    /** Reads these from now on, each from that offset. */
    public void follow(Map<TopicPartition, Long> offsets) {
        blocking(() -> {
            consumer.assign(offsets.keySet());
            offsets.forEach(consumer::seek);
            return offsets.size();
        });
    }

    /** What has come of those that are followed, within that time. */
    public List<ConsumerRecord<byte[], byte[]>> poll(Duration longest) {
        return blocking(() -> {
            var polled = consumer.poll(longest);
            return polled.partitions().stream()
                    .flatMap(partition -> polled.records(partition).stream())
                    .toList();
        });
    }

    /** Which offset comes next. */
    public long position(TopicPartition partition) {
        return blocking(() -> consumer.position(partition));
    }

    @CanIgnoreReturnValue
    private <T> T blocking(Callable<T> work) {
        return Objects.requireNonNull(vertx.executeBlocking(work, false).await());
    }

    @Override
    public void close() {
        blocking(() -> {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
            return true;
        });
    }
}
