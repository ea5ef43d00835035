package io.yeyak.launcher.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a fault reads from Kafka and writes to it, past all proxies. Everything blocks. */
final class Broker {

    private static final long PATIENCE_SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS_MOST = 20;
    private static final int SINCE_MOST = 100_000;

    private final String servers;

    Broker(String servers) {
        this.servers = servers;
    }

    /** The records of a topic from a share of each partition on: 0 is its first, 1 is its end. */
    List<ConsumerRecord<byte[], byte[]>> slice(String topic, double from, int most) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, List.of(topic));
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            partitions.forEach(partition -> consumer.seek(partition, (long) (offset(ends, partition) * from)));
            return read(consumer, ends, most);
        }
    }

    /** Where each partition of these topics ends now. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        try (var consumer = consumer()) {
            return Map.copyOf(consumer.endOffsets(partitions(consumer, topics)));
        }
    }

    /** The records from there on. */
    List<ConsumerRecord<byte[], byte[]>> since(Map<TopicPartition, Long> ends) {
        try (var consumer = consumer()) {
            consumer.assign(ends.keySet());
            ends.forEach(consumer::seek);
            return read(consumer, consumer.endOffsets(ends.keySet()), SINCE_MOST);
        }
    }

    /** Writes records in their order. Says where the last one of each partition is. */
    Map<TopicPartition, Long> write(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        var last = new HashMap<TopicPartition, Long>();
        var config = config();
        config.put("acks", "all");
        config.put("delivery.timeout.ms", "20000");
        config.put("linger.ms", "0");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var each : records.stream().map(producer::send).toList()) {
                var written = each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                last.merge(new TopicPartition(written.topic(), written.partition()), written.offset(), Math::max);
            }
        }
        return last;
    }

    /** Waits until everybody who reads there has read so far; false if somebody has not in time. */
    boolean awaitRead(Map<TopicPartition, Long> upTo, Duration patience) throws Exception {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(config())) {
            while (System.nanoTime() < deadline) {
                if (isRead(admin, upTo)) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
            return false;
        }
    }

    /** Waits until a process has got partitions as a member of a group: that group, or nothing if it takes longer. */
    Optional<String> awaitMember(String process, Duration patience) throws Exception {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(config())) {
            while (System.nanoTime() < deadline) {
                for (var group : groups(admin)) {
                    if (has(group, process)) {
                        return Optional.of(group.groupId());
                    }
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
            return Optional.empty();
        }
    }

    /** Whether a process has partitions as a member of some group now. */
    boolean isMember(String process) throws Exception {
        try (var admin = Admin.create(config())) {
            return groups(admin).stream().anyMatch(group -> has(group, process));
        }
    }

    private static boolean has(ConsumerGroupDescription group, String process) {
        return group.members().stream()
                .anyMatch(member -> member.groupInstanceId()
                                .filter(id -> id.startsWith(process + "-"))
                                .isPresent()
                        && !member.assignment().topicPartitions().isEmpty());
    }

    private static boolean isRead(Admin admin, Map<TopicPartition, Long> upTo) throws Exception {
        for (var group : groups(admin)) {
            var offsets = get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
            var readHere = group.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
            for (var wanted : upTo.entrySet()) {
                // A group that has noted nothing yet has read nothing, if it reads there at all.
                var isBehind = Optional.ofNullable(offsets.get(wanted.getKey()))
                        .map(noted -> noted.offset() <= wanted.getValue())
                        .orElse(readHere.contains(wanted.getKey()));
                if (isBehind) {
                    return false;
                }
            }
        }
        return true;
    }

    // Those that somebody is a member of.
    private static Collection<ConsumerGroupDescription> groups(Admin admin) throws Exception {
        var names = get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .toList();
        return get(admin.describeConsumerGroups(names).all()).values().stream()
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, int most) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (var i = 0; i < POLLS_MOST && all.size() < most; i++) {
            consumer.poll(POLL).forEach(all::add);
            if (ends.keySet().stream().allMatch(partition -> consumer.position(partition) >= offset(ends, partition))) {
                break;
            }
        }
        return all.subList(0, Math.min(all.size(), most));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", servers);
        config.put("default.api.timeout.ms", "20000");
        config.put("request.timeout.ms", "5000");
        return config;
    }
}
