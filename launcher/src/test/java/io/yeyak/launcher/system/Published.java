package io.yeyak.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The topics of the platform, read and written by somebody who is none of its processes. */
final class Published {

    private static final List<String> TOPICS =
            List.of(Topics.TICKET_EVENTS, Topics.RESERVATION_EVENTS, Topics.PAYMENT_EVENTS);
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Object> connection;

    Published(String bootstrapServers) {
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Everything that is there now, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        try (var consumer = new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** Publishes it all once more: the same events at new places. */
    void repeat(List<ConsumerRecord<byte[], byte[]>> records) {
        send(records.stream()
                .map(known -> new ProducerRecord<>(
                        known.topic(), known.partition(), known.key(), known.value(), known.headers()))
                .toList());
    }

    /** Publishes an event that nobody of the platform has thought of. */
    void send(String topic, Envelope envelope, String payload) {
        send(topic, envelope.partitionKey(), EnvelopeHeaders.write(envelope), payload);
    }

    /** Publishes whatever it is. */
    void send(String topic, String key, Map<String, String> headers, String payload) {
        var strange = new ProducerRecord<>(topic, key.getBytes(UTF_8), payload.getBytes(UTF_8));
        headers.forEach((name, value) -> {
            Headers _ = strange.headers().add(name, value.getBytes(UTF_8));
        });
        send(List.of(strange));
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(one -> sent.add(producer.send(one)));
            for (Future<?> one : sent) {
                Object _ = one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until every consumer has handled everything that is there. */
    void awaitHandled() {
        try (var admin = Admin.create(connection)) {
            Awaitility.await("consumers at the end of the topics")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isHandled(admin));
        }
    }

    private static boolean isHandled(Admin admin) throws Exception {
        Map<TopicPartition, Long> ends = ends(admin);
        List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Set<String> topics =
                    committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            boolean isBehind = ends.entrySet().stream()
                    .filter(end -> topics.contains(end.getKey().topic()) && end.getValue() > 0)
                    .anyMatch(end -> !committed.containsKey(end.getKey())
                            || committed.get(end.getKey()).offset() < end.getValue());
            if (topics.isEmpty() || isBehind) {
                return false;
            }
        }
        return !groups.isEmpty();
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
