package io.yeyak.launcher.audit.log;

import io.vertx.core.Vertx;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.LogOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of the log, as it grows: what was touched just now, and whether what comes is in order. */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    // Of ten minutes at a thousand a second; who is silent for longer is taken up again.
    private static final int REMEMBERED = 200_000;

    private final Vertx vertx;
    private final KafkaSettings settings;
    private final LogOrder order = new LogOrder(false, REMEMBERED);
    private @Nullable LogClient client;

    public Tail(Vertx vertx, KafkaSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** What has come since the last time. */
    public record News(long events, Set<UUID> reservations, Set<UUID> shows, List<Finding> findings) {}

    /** Reads what has come. Fails when Kafka is away; the next time it begins at the end again. */
    public News read() {
        try {
            return read(open());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private News read(@Nullable LogClient open) {
        Set<UUID> reservations = new HashSet<>();
        Set<UUID> shows = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        if (open == null) {
            return new News(0, reservations, shows, findings);
        }
        var polled = open.poll(POLL);
        for (var found : polled) {
            Events.read(found).ifPresent(envelope -> {
                touch(envelope, reservations, shows);
                findings.addAll(order.next(Events.told(found, envelope)));
            });
        }
        return new News(polled.size(), reservations, shows, findings);
    }

    private static void touch(Envelope envelope, Set<UUID> reservations, Set<UUID> shows) {
        var subject = id(envelope.subject());
        var key = id(envelope.partitionKey());
        if (!envelope.source().equals("ticket")) {
            subject.ifPresent(reservations::add);
            return;
        }
        // What Ticket tells is of a show, or moves its stock.
        key.ifPresent(shows::add);
        subject.filter(id -> !key.equals(Optional.of(id))).ifPresent(reservations::add);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Null until all topics are there. */
    private @Nullable LogClient open() {
        var known = client;
        if (known != null) {
            return known;
        }
        var opening = LogClient.open(vertx, settings);
        client = opening;
        var partitions = opening.partitions(LogTopics.ALL);
        if (partitions.stream().map(partition -> partition.topic()).distinct().count() < LogTopics.ALL.size()) {
            close();
            return null;
        }
        opening.follow(opening.ends(partitions));
        return opening;
    }

    @Override
    public void close() {
        var closing = client;
        client = null;
        if (closing != null) {
            closing.close();
        }
    }
}
