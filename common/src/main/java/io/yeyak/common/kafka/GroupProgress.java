package io.yeyak.common.kafka;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far consumer groups have come with some topics. */
public final class GroupProgress {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Vertx vertx;
    private final Map<String, Object> properties;
    private final Set<String> topics;

    public GroupProgress(Vertx vertx, KafkaSettings settings, Set<String> topics) {
        this.vertx = vertx;
        this.topics = Set.copyOf(topics);
        this.properties = new HashMap<>(settings.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
    }

    /**
     * One partition of a topic.
     *
     * @param start the first offset there is
     * @param applied the offset that is read next
     * @param end the offset that is written next
     */
    public record Partition(String topic, int partition, long start, long applied, long end) {

        public long lag() {
            return Math.max(0, end - applied);
        }
    }

    /** A question to Kafka, which blocks. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Admin admin) throws Exception;
    }

    /** All partitions of all topics. Fails when Kafka is away, or a topic is not there. */
    public Future<List<Partition>> of(String group) {
        return ask(admin -> partitions(admin, group));
    }

    /**
     * When the oldest event happened that is not handled yet, by topic. Topics without a lag, and those of which
     * nothing could be read in time, are left out.
     */
    public Future<Map<String, Instant>> oldest(List<Partition> partitions) {
        Map<TopicPartition, Long> next = partitions.stream()
                .filter(partition -> partition.lag() > 0)
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(partition.topic(), partition.partition()), Partition::applied));
        return next.isEmpty()
                ? Future.succeededFuture(Map.of())
                : vertx.<Map<String, Instant>>executeBlocking(() -> new Unread(properties).oldest(next), false)
                        .map(Objects::requireNonNull);
    }

    /** The topics that it is about. */
    public Set<String> topics() {
        return topics;
    }

    /** Forgets how far a group has come, if Kafka lets it. */
    public Future<Void> forget(String group) {
        List<String> groups = List.of(group);
        return ask(admin -> {
                    answer(admin.deleteConsumerGroups(groups).all());
                    return groups;
                })
                .mapEmpty();
    }

    private <T> Future<T> ask(Question<T> question) {
        return vertx.<T>executeBlocking(
                        () -> {
                            try (Admin admin = Admin.create(properties)) {
                                return question.ask(admin);
                            }
                        },
                        false)
                .map(Objects::requireNonNull);
    }

    /** The ends are read last: nothing that was applied is beyond them. */
    private List<Partition> partitions(Admin admin, String group) throws Exception {
        Set<TopicPartition> all = answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> starts = offsets(admin, all, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> applied =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = offsets(admin, all, OffsetSpec.latest());
        return all.stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .map(one -> {
                    long start = starts.getOrDefault(one, 0L);
                    OffsetAndMetadata next = applied.get(one);
                    return new Partition(
                            one.topic(),
                            one.partition(),
                            start,
                            next == null ? start : next.offset(),
                            ends.getOrDefault(one, start));
                })
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> all, OffsetSpec which)
            throws Exception {
        Map<TopicPartition, OffsetSpec> asked = all.stream().collect(Collectors.toMap(one -> one, one -> which));
        return answer(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    @CanIgnoreReturnValue
    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
