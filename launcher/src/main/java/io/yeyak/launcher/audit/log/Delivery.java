package io.yeyak.launcher.audit.log;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.rule.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether all that was told up to a moment has been heard: the outboxes have handed it over, and the consumers have
 * committed what came of it. Until then whatever looks wrong may be on its way, however long that takes.
 */
public final class Delivery implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final KafkaSettings settings;
    private final Messages messages;
    private final Admin admin;

    public Delivery(Vertx vertx, KafkaSettings settings, Messages messages) {
        this.vertx = vertx;
        this.settings = settings;
        this.messages = messages;
        Map<String, Object> config = new HashMap<>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        this.admin = Admin.create(config);
    }

    /** Up to now. */
    public UpTo upToNow() {
        return new UpTo(System.nanoTime());
    }

    /** All that was told up to a moment. */
    public final class UpTo {

        private final long moment;
        private Map<TopicPartition, Long> ends = Map.of();
        private boolean isHandedOver;

        private UpTo(long moment) {
            this.moment = moment;
        }

        /** Why something may be on its way still; empty when nothing is, and then it stays so. */
        public Optional<String> isUnderWay() {
            try {
                return handingOver().or(this::hearing);
            } catch (Exception fault) {
                return Optional.of("Kafka cannot be asked: " + fault.getMessage());
            }
        }

        private Optional<String> handingOver() {
            if (isHandedOver) {
                return Optional.empty();
            }
            var age = Duration.ofNanos(System.nanoTime() - moment);
            for (var part : Messages.CONTEXTS) {
                var waiting = messages.oldest(part);
                if (waiting.isEmpty()) {
                    return Optional.of(part.label() + " cannot be asked what it has yet to tell");
                }
                if (waiting.get().stream().anyMatch(row -> row.since().compareTo(age) >= 0)) {
                    return Optional.of(part.label() + " has yet to tell what happened before");
                }
            }
            try (var client = LogClient.open(vertx, settings)) {
                ends = client.ends(client.partitions(LogTopics.ALL));
            }
            isHandedOver = true;
            return Optional.empty();
        }

        private Optional<String> hearing() {
            Map<String, Long> behind = new TreeMap<>();
            for (var part : Messages.CONTEXTS) {
                if (part != Part.TICKETLIST) {
                    behind.put(part.label(), behind(part, part.label()));
                }
            }
            // Its group is another one after each rebuild, and the last one is the one that answers.
            var group = messages.liveGeneration().map(generation -> "ticketlist-g" + generation);
            if (group.isEmpty()) {
                return Optional.of("ticketlist cannot be asked which of its generations answers");
            }
            behind.put(group.get(), behind(Part.TICKETLIST, group.get()));
            behind.values().removeIf(count -> count == 0);
            return behind.isEmpty()
                    ? Optional.empty()
                    : Optional.of("consumers are behind by that many events: " + behind);
        }

        private long behind(Part part, String group) {
            var topics = LogTopics.heardBy(part);
            var committed = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return ends.entrySet().stream()
                    .filter(end -> topics.contains(end.getKey().topic()))
                    .mapToLong(end -> {
                        var heard = committed.get(end.getKey());
                        return Math.max(0, end.getValue() - (heard == null ? 0 : heard.offset()));
                    })
                    .sum();
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        return Future.fromCompletionStage(future.toCompletionStage())
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .await();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
