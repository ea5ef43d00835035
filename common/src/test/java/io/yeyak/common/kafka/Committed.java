package io.yeyak.common.kafka;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a group has committed, as the broker knows it. */
final class Committed {

    private Committed() {}

    static Map<TopicPartition, OffsetAndMetadata> offsets(KafkaSettings kafka, String group) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** How many records lie before the offsets. */
    static long sum(KafkaSettings kafka, String group) {
        return offsets(kafka, group).values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }
}
