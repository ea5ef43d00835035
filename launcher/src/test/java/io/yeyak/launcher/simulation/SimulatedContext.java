package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Book;
import io.yeyak.common.work.Publisher;
import java.util.List;
import java.util.function.Function;

/** One context as it runs: its database, its relay and its consumer. */
final class SimulatedContext<K, S, E> {

    private final SimulatedDatabase<K, S, E> database;
    private final SimulatedOutbox outbox;
    private final SimulatedConsumer consumer;
    private final Function<EventMessage, Future<Handling>> handler;

    SimulatedContext(
            Surroundings around,
            Book<K, S> kept,
            Publisher<E> publisher,
            List<String> reads,
            Function<Aggregates<K, S, E>, Function<EventMessage, Future<Handling>>> handler) {
        this.outbox = new SimulatedOutbox(around.log(), around.chaos());
        this.database = new SimulatedDatabase<>(kept, publisher, outbox, around.time(), around.chaos());
        this.handler = handler.apply(database);
        this.consumer = new SimulatedConsumer(around.log(), reads, this.handler, around.chaos());
    }

    Aggregates<K, S, E> aggregates() {
        return database;
    }

    void relay() {
        outbox.step();
    }

    void consume() {
        consumer.step();
    }

    void crash() {
        consumer.crash();
    }

    void replayParked() {
        database.replay(handler);
    }

    /** Every message of the log that this context reads had its effect, or none is meant for it. */
    void handledEverything() {
        consumer.handledEverything(database);
    }

    boolean hasWork() {
        return outbox.hasWork() || consumer.hasWork() || database.hasParked();
    }
}
