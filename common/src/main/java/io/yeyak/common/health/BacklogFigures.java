package io.yeyak.common.health;

import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Level;
import io.yeyak.common.figures.Shown;
import io.yeyak.common.kafka.GroupProgress.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits in a context, as it was when somebody last looked. What could not be seen is not known. */
final class BacklogFigures {

    private final Figures figures;
    private final String context;
    private final List<Shown> shown = new ArrayList<>();
    private final Level databaseUp;
    private final Level brokerUp;
    private final Level outboxEvents;
    private final Level outboxOldest;
    private final Level parked;
    private final Map<String, Level> lagEvents = new HashMap<>();
    private final Map<String, Level> lagSeconds = new HashMap<>();

    BacklogFigures(Figures figures, String context, Set<String> topics) {
        this.figures = figures;
        this.context = context;
        this.databaseUp = show("yeyak.database.up", "Whether the database answered when it was last asked");
        this.brokerUp = show("yeyak.broker.up", "Whether Kafka answered when it was last asked");
        this.outboxEvents = show("yeyak.outbox.events", "Events that are not published yet, 100,000 for more");
        this.outboxOldest = show("yeyak.outbox.oldest.seconds", "For how long the oldest of them has waited");
        this.parked = show("yeyak.parked.messages", "Messages that wait for an administrator");
        topics.forEach(topic -> {
            lagEvents.put(topic, show("yeyak.consumer.lag.events", "Events that are not handled yet", topic));
            lagSeconds.put(topic, show("yeyak.consumer.lag.seconds", "How old the oldest of them is", topic));
        });
    }

    /** What the database said; empty when it did not answer. */
    void database(Optional<Backlog> found) {
        databaseUp.set(found.isPresent() ? 1 : 0);
        found.ifPresentOrElse(
                backlog -> {
                    outboxEvents.set((double) backlog.outboxEvents());
                    outboxOldest.set((double) backlog.outboxOldestSeconds());
                    parked.set((double) backlog.parkedMessages());
                },
                () -> List.of(outboxEvents, outboxOldest, parked).forEach(Level::forget));
    }

    /** What Kafka said; empty when it did not answer. */
    void broker(Optional<List<Partition>> found) {
        brokerUp.set(found.isPresent() ? 1 : 0);
        Map<String, Long> behind = found.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Partition::topic, Collectors.summingLong(Partition::lag)));
        if (found.isEmpty()) {
            lagEvents.values().forEach(Level::forget);
            lagSeconds.values().forEach(Level::forget);
            return;
        }
        lagEvents.forEach((topic, level) -> level.set(behind.getOrDefault(topic, 0L)));
        lagSeconds.forEach((topic, level) -> {
            if (behind.getOrDefault(topic, 0L) == 0) {
                level.set(0);
            }
        });
    }

    /** When the oldest events happened that are not handled yet, by topic; the others are as old as they were. */
    void oldest(Map<String, Instant> found, Instant now) {
        found.forEach((topic, happened) -> Optional.ofNullable(lagSeconds.get(topic))
                .ifPresent(level ->
                        level.set(Math.max(0, Duration.between(happened, now).toMillis() / 1_000.0))));
    }

    void close() {
        shown.forEach(Shown::remove);
    }

    private Level show(String name, String meaning) {
        return show(Figure.of(name, meaning).with("context", context));
    }

    private Level show(String name, String meaning, String topic) {
        return show(Figure.of(name, meaning).with("context", context).with("topic", topic));
    }

    private Level show(Figure figure) {
        Level level = new Level();
        shown.add(figures.show(figure, level));
        return level;
    }
}
