package io.yeyak.launcher.simulation;

import io.yeyak.common.event.EventMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kafka as far as the contexts rely on it: a partition keeps its order, and nothing that was written goes away. */
final class SimulatedLog {

    private static final int PARTITIONS = 3;

    private final Map<String, List<List<EventMessage>>> topics = new LinkedHashMap<>();

    SimulatedLog(List<String> topics) {
        for (String topic : topics) {
            List<List<EventMessage>> partitions = new ArrayList<>();
            for (int i = 0; i < PARTITIONS; i++) {
                partitions.add(new ArrayList<>());
            }
            this.topics.put(topic, partitions);
        }
    }

    void append(EventMessage message) {
        int partition = Math.floorMod(message.envelope().partitionKey().hashCode(), PARTITIONS);
        partitions(message.topic()).get(partition).add(message);
    }

    List<List<EventMessage>> partitions(String topic) {
        List<List<EventMessage>> partitions = topics.get(topic);
        if (partitions == null) {
            throw new IllegalStateException("no topic " + topic);
        }
        return partitions;
    }

    /** All messages, topic by topic and partition by partition. */
    List<EventMessage> all() {
        return topics.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }
}
