package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A consumer group: it reads each partition in order, commits offsets now and then, and forgets when it crashes. */
final class SimulatedConsumer {

    private final List<Partition> partitions = new ArrayList<>();
    private final Function<EventMessage, Future<Handling>> handler;
    private final Chaos chaos;
    private final Set<UUID> skipped = new HashSet<>();

    SimulatedConsumer(
            SimulatedLog log, List<String> topics, Function<EventMessage, Future<Handling>> handler, Chaos chaos) {
        topics.forEach(topic -> log.partitions(topic).forEach(messages -> partitions.add(new Partition(messages))));
        this.handler = handler;
        this.chaos = chaos;
    }

    boolean hasWork() {
        return partitions.stream().anyMatch(Partition::hasNext);
    }

    /** Delivers one message of some partition. */
    void step() {
        List<Partition> ready = partitions.stream().filter(Partition::hasNext).toList();
        if (!ready.isEmpty()) {
            deliver(chaos.pick(ready));
        }
    }

    /** The process dies: what was read and not committed is read again by the next one. */
    void crash() {
        partitions.forEach(partition -> partition.position = partition.committed);
    }

    void handledEverything(SimulatedDatabase<?, ?, ?> database) {
        for (Partition partition : partitions) {
            for (EventMessage message : partition.messages) {
                Violation.unless(
                        skipped.contains(message.envelope().id()) || database.handled(message),
                        "every event has its effect",
                        message.envelope());
            }
        }
    }

    private void deliver(Partition partition) {
        EventMessage message = partition.messages.get(partition.position);
        if (chaos.is(Sabotage.OFFSET_BEFORE_EFFECT)) {
            partition.position++;
            partition.committed = partition.position;
        }
        Future<Handling> handled = handler.apply(message);
        if (!handled.isComplete()) {
            throw new IllegalStateException("a handler of the simulation waits for something: " + message);
        }
        if (handled.failed()) {
            crash();
            return;
        }
        if (handled.result() == Handling.SKIPPED) {
            skipped.add(message.envelope().id());
        }
        if (!chaos.is(Sabotage.OFFSET_BEFORE_EFFECT)) {
            partition.position++;
            if (!chaos.fault()) {
                partition.committed = partition.position;
            }
        }
    }

    private static final class Partition {
        private final List<EventMessage> messages;
        private int position;
        private int committed;

        private Partition(List<EventMessage> messages) {
            this.messages = messages;
        }

        private boolean hasNext() {
            return position < messages.size();
        }
    }
}
