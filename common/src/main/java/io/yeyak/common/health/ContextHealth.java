package io.yeyak.common.health;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import io.yeyak.common.kafka.GroupProgress;
import io.yeyak.common.kafka.GroupProgress.Partition;
import io.yeyak.common.outcome.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a context is, at the address {@code <context>.health}: of several processes of it, one says so. */
public final class ContextHealth {

    /** Named alike by all contexts: it is the same one. */
    private static final String BROKER = "broker";

    /** The relay publishes within a moment. */
    private static final long PUBLISHED_WITHIN_SECONDS = 30;

    private final Sources sources;
    private final List<Outside> outsides;
    private final Glance<Backlog> backlog;
    private final Glance<Map<String, Long>> lag;

    /**
     * Where it looks.
     *
     * @param progress of the topics that the context reads
     * @param consumer the name of its consumer group and of its parked messages
     */
    public record Sources(String context, Pool pool, GroupProgress progress, Supplier<String> consumer) {}

    public ContextHealth(Sources sources, List<Outside> outsides) {
        this.sources = sources;
        this.outsides = List.copyOf(outsides);
        this.backlog = new Glance<>(
                () -> Backlog.find(sources.pool(), sources.consumer().get()));
        this.lag = new Glance<>(
                () -> sources.progress().of(sources.consumer().get()).map(ContextHealth::byTopic));
    }

    /** Serves it. */
    public Future<Void> serve(Bus bus) {
        return bus.serve(new Address(sources.context() + ".health"), asked -> report());
    }

    private Future<Reply<HealthReport>> report() {
        Future<Seen<Backlog>> database = backlog.now();
        Future<Seen<Map<String, Long>>> broker = lag.now();
        return Future.all(database, broker).map(seen -> Reply.done(report(database.result(), broker.result())));
    }

    private HealthReport report(Seen<Backlog> database, Seen<Map<String, Long>> broker) {
        List<Part> needs = new ArrayList<>();
        needs.add(part(sources.context() + "-database", Kind.DATABASE, database)
                .with(database.value()
                        .map(found -> Map.of("answerMillis", found.answerMillis()))
                        .orElseGet(Map::of)));
        needs.add(part(BROKER, Kind.BROKER, broker));
        outsides.forEach(outside -> needs.add(outside.part()));
        Part own = own(needs, database)
                .needing(needs.stream().map(Part::name).toList())
                .with(figures(database, broker))
                .saidHere();
        return new HealthReport(
                Stream.concat(Stream.of(own), needs.stream()).toList(),
                outsides.stream().map(outside -> outside.breaker().get()).toList());
    }

    private Part own(List<Part> needs, Seen<Backlog> database) {
        List<String> wrong = new ArrayList<>();
        needs.stream()
                .filter(part -> !part.isUp())
                .forEach(part -> wrong.add(part.name() + " is " + part.status() + "."));
        database.value().ifPresent(found -> complain(found, wrong));
        Part working = Part.of(sources.context(), Kind.CONTEXT, wrong.isEmpty() ? Status.UP : Status.DEGRADED);
        return (database.value().isPresent() ? working : working.in(Status.DOWN)).because(String.join(" ", wrong));
    }

    private static void complain(Backlog found, List<String> wrong) {
        if (found.parkedMessages() > 0) {
            wrong.add("Messages are parked.");
        }
        if (found.outboxOldestSeconds() > PUBLISHED_WITHIN_SECONDS) {
            wrong.add("Events are not published.");
        }
    }

    private static Part part(String name, Kind kind, Seen<?> seen) {
        return Part.of(name, kind, seen.value().isPresent() ? Status.UP : Status.DOWN)
                .because(seen.fault());
    }

    private static Map<String, Long> figures(Seen<Backlog> database, Seen<Map<String, Long>> broker) {
        Map<String, Long> figures = new HashMap<>();
        figures.put("uptimeSeconds", OwnProcess.uptimeSeconds());
        database.value().ifPresent(found -> {
            figures.put("outboxEvents", found.outboxEvents());
            figures.put("outboxOldestSeconds", found.outboxOldestSeconds());
            figures.put("parkedMessages", found.parkedMessages());
        });
        broker.value().ifPresent(behind -> {
            behind.forEach((topic, events) -> figures.put("lagEvents." + topic, events));
            figures.put(
                    "lagEvents",
                    behind.values().stream().mapToLong(Long::longValue).sum());
        });
        return figures;
    }

    private static Map<String, Long> byTopic(List<Partition> partitions) {
        return partitions.stream()
                .collect(Collectors.groupingBy(Partition::topic, Collectors.summingLong(Partition::lag)));
    }
}
