package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.ParkingCause;
import io.yeyak.common.work.Publisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction over one batch: locks and loads what it needs, decides, stores. Locks are taken in one order (states,
 * inbox, parked subjects, and what of the states is only known by then, each sorted), so that two processes never wait
 * for each other.
 */
final class BatchTransaction<K, S, E> {

    private final Shelf<K, S> shelf;
    private final Publisher<E> publisher;
    private final Inbox inbox;
    private final Parked parked;
    private final SqlConnection connection;
    private final List<Task<K, S, E>> tasks;
    private volatile boolean abandoned;

    BatchTransaction(
            Shelf<K, S> shelf,
            Publisher<E> publisher,
            String consumer,
            SqlConnection connection,
            List<Task<K, S, E>> tasks) {
        this.shelf = shelf;
        this.publisher = publisher;
        this.inbox = new Inbox(consumer);
        this.parked = new Parked(consumer);
        this.connection = connection;
        this.tasks = tasks;
    }

    /** What is decided by, apart from the states. */
    private record Known(Inbox.Clock clock, Set<UUID> seen, Set<String> halted) {}

    /** Runs it. The outcomes are those of the tasks, in their order, and durable. */
    Future<List<Outcome>> run() {
        // Sent at once and run one after the other: one round trip for all three.
        Future<Transaction> begun = connection.begin();
        Future<? extends ShelfBook<K, S>> loaded = load();
        Future<Known> known = know();
        return begun.compose(transaction -> Future.all(loaded, known)
                .compose(all -> decideAndSave(loaded.result(), known.result()))
                .compose(outcomes -> commit(transaction, outcomes))
                .recover(fault -> transaction.rollback().transform(ignored -> Future.failedFuture(fault))));
    }

    /** Nobody waits for it any more: it must not commit if that can still be helped. */
    void abandon() {
        abandoned = true;
    }

    private Future<? extends ShelfBook<K, S>> load() {
        Set<K> keys = new HashSet<>();
        tasks.forEach(task -> task.key().ifPresent(keys::add));
        return shelf.load(connection, keys);
    }

    private Future<Known> know() {
        List<EventMessage> delivered =
                tasks.stream().map(Task::delivered).flatMap(Optional::stream).toList();
        Set<UUID> ids = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        delivered.forEach(message -> {
            ids.add(message.envelope().id());
            subjects.add(message.envelope().subject());
        });
        Future<Set<UUID>> seen = inbox.claim(connection, ids);
        Future<Set<String>> halted = parked.halted(connection, subjects);
        Future<Inbox.Clock> clock = inbox.clock(connection);
        return Future.all(seen, halted, clock).map(all -> new Known(clock.result(), seen.result(), halted.result()));
    }

    private Future<List<Outcome>> decideAndSave(ShelfBook<K, S> book, Known known) {
        Batch<K, S, E> batch = new Batch<>(book, known.clock().now(), known.seen(), known.halted());
        Journal journal = new Journal();
        List<Outcome> outcomes = new ArrayList<>(tasks.size());
        for (Task<K, S, E> task : tasks) {
            Outcome outcome = decide(task, batch, known.clock());
            task.delivered().ifPresent(message -> journal.add(message, task.isReplay(), outcome));
            outcomes.add(outcome);
        }
        List<EventMessage> events = batch.happened().stream()
                .map(happened -> publisher.publish(happened, known.clock().now()))
                .toList();
        return Future.all(
                        book.save(connection),
                        journal.save(connection, inbox, parked),
                        Outbox.append(connection, events))
                .map(outcomes);
    }

    private Outcome decide(Task<K, S, E> task, Batch<K, S, E> batch, Inbox.Clock clock) {
        if (!task.isReplay() && task.eventId().filter(clock::hasForgotten).isPresent()) {
            String reason = "older than the " + Inbox.MEMORY.toDays() + " days that handled events are remembered";
            return batch.park(task.delivered().orElseThrow(), ParkingCause.TOO_OLD, reason);
        }
        return task.decision().apply(batch);
    }

    private Future<List<Outcome>> commit(Transaction transaction, List<Outcome> outcomes) {
        if (abandoned) {
            return Future.failedFuture(new Unavailable("the transaction took too long"));
        }
        return transaction.commit().map(outcomes);
    }
}
