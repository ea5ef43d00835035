package io.yeyak.launcher.audit.log;

import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.LogOrder;
import io.yeyak.launcher.audit.rule.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Everything that lies in Kafka, once from the beginning to the present end: whether it is in order, and whether
 * whatever the contexts have told is there. One partition at a time, so that it remembers the subjects of one only.
 */
public final class WholeLog {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_EMPTY_POLLS = 15;

    private final Vertx vertx;
    private final KafkaSettings settings;
    private final Messages messages;

    public WholeLog(Vertx vertx, KafkaSettings settings, Messages messages) {
        this.vertx = vertx;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * What was found.
     *
     * @param events how many events were looked at for their order
     * @param archived how many archived rows were looked for
     * @param asked whose archives could be read
     */
    public record Result(long events, long archived, Set<Part> asked, List<Finding> findings) {}

    /** Reads it. Fails when Kafka is away. */
    public Result read() {
        var reading = new Reading();
        try (var client = LogClient.open(vertx, settings)) {
            for (var context : LogTopics.TOLD_ON.entrySet()) {
                // Whatever was archived by then was acknowledged before, so it is in front of the ends read next.
                var by = messages.clock(context.getKey());
                var ids = reading.topic(client, context.getValue());
                by.ifPresent(moment -> reading.archive(context.getKey(), context.getValue(), ids, moment));
            }
        }
        return new Result(reading.events, reading.archived, Set.copyOf(reading.asked), reading.findings);
    }

    private final class Reading {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Part> asked = new ArrayList<>();
        private long events;
        private long archived;

        private EventIds topic(LogClient client, String topic) {
            var ids = new EventIds();
            Collection<TopicPartition> partitions = client.partitions(Set.of(topic));
            var beginnings = client.beginnings(partitions);
            var ends = client.ends(partitions);
            for (var partition : partitions) {
                long beginning = beginnings.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, 0L);
                if (beginning < end) {
                    client.follow(Map.of(partition, beginning));
                    partition(client, partition, end, new LogOrder(beginning == 0, Integer.MAX_VALUE), ids);
                }
            }
            return ids;
        }

        private void partition(LogClient client, TopicPartition partition, long end, LogOrder order, EventIds ids) {
            int empty = 0;
            while (client.position(partition) < end) {
                var polled = client.poll(POLL);
                empty = polled.isEmpty() ? empty + 1 : 0;
                if (empty > MOST_EMPTY_POLLS) {
                    throw new IllegalStateException("Kafka does not hand over " + partition);
                }
                for (var found : polled) {
                    events++;
                    Events.read(found).ifPresent(envelope -> {
                        ids.add(envelope.id());
                        findings.addAll(order.next(Events.told(found, envelope)));
                    });
                }
            }
        }

        private void archive(Part part, String topic, EventIds ids, Instant by) {
            Optional<Messages.Archived> last = Optional.empty();
            while (true) {
                var page = messages.archive(part, last, by);
                if (page.isEmpty()) {
                    return;
                }
                archived += page.get().size();
                findings.addAll(page.get().stream()
                        .filter(row -> !ids.has(row.eventId()))
                        .map(row -> Finding.lost(part.label(), row.row() + ", is not in " + topic))
                        .collect(Collectors.toList()));
                if (page.get().isEmpty()) {
                    asked.add(part);
                    return;
                }
                last = Optional.of(page.get().getLast());
            }
        }
    }
}
