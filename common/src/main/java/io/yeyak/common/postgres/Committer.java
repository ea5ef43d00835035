package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.work.Move;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits batches, and finds the culprit when one is refused. */
final class Committer<K, S, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    /** How often a batch that ran into another transaction is tried. */
    private static final int TRIES = 3;

    private final Pool pool;
    private final Shelf<K, S> shelf;
    private final Publisher<E> publisher;
    private final String consumer;
    private final GroupCommitSettings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Move<S>>> watchers = new CopyOnWriteArrayList<>();
    private final CommitFigures figures;

    Committer(
            Pool pool,
            Shelf<K, S> shelf,
            Publisher<E> publisher,
            String consumer,
            GroupCommitSettings settings,
            CommitFigures figures) {
        this.pool = pool;
        this.shelf = shelf;
        this.publisher = publisher;
        this.consumer = consumer;
        this.settings = settings;
        this.figures = figures;
    }

    void onCommitted(Runnable listener) {
        listeners.add(listener);
    }

    void onMoved(Consumer<Move<S>> watcher) {
        watchers.add(watcher);
    }

    /** Commits all that can be, and completes each outcome. Never fails itself. */
    Future<Void> commit(List<Task<K, S, E>> tasks) {
        return commit(tasks, 1).otherwiseEmpty();
    }

    private Future<Void> commit(List<Task<K, S, E>> tasks, int attempt) {
        // Not "map, then recover": what a waiter does with its outcome must not have the batch committed again.
        return transact(tasks).transform(done -> {
            if (done.succeeded()) {
                complete(tasks, done.result());
                return Future.succeededFuture();
            }
            return afterFault(tasks, attempt, done.cause());
        });
    }

    private Future<Void> afterFault(List<Task<K, S, E>> tasks, int attempt, Throwable fault) {
        if (Faults.isConflict(fault) && attempt < TRIES) {
            return commit(tasks, attempt + 1);
        }
        if (Faults.isTransient(fault)) {
            return fail(tasks, fault);
        }
        if (tasks.size() > 1) {
            int half = tasks.size() / 2;
            return commit(tasks.subList(0, half), 1).eventually(() -> commit(tasks.subList(half, tasks.size()), 1));
        }
        return giveUp(tasks.getFirst(), fault);
    }

    private Future<Void> giveUp(Task<K, S, E> culprit, Throwable fault) {
        Optional<EventMessage> delivered = culprit.delivered();
        if (delivered.isEmpty()) {
            return fail(List.of(culprit), fault);
        }
        LOG.atError()
                .setCause(fault)
                .addKeyValue("consumer", consumer)
                .addKeyValue("event", delivered.get().envelope().id())
                .addKeyValue("correlation", delivered.get().envelope().correlationId())
                .addKeyValue(
                        "traceparent", delivered.get().envelope().traceparent().orElse(""))
                .log("The database refuses what an event leads to: it is parked");
        List<Task<K, S, E>> parking = List.of(culprit.parkedInstead(delivered.get(), fault.toString()));
        return transact(parking).transform(done -> {
            if (done.succeeded()) {
                complete(parking, done.result());
                return Future.succeededFuture();
            }
            return fail(parking, done.cause());
        });
    }

    private Future<List<Outcome>> transact(List<Task<K, S, E>> tasks) {
        return pool.getConnection().compose(connection -> {
            var transaction = new BatchTransaction<>(shelf, publisher, consumer, connection, tasks);
            long begun = System.nanoTime();
            // The connection goes back when the server has answered, which may be after we have given up.
            return run(transaction, connection)
                    .onSuccess(committed -> tell(begun, tasks.size(), transaction.moves()))
                    .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .onFailure(fault -> transaction.abandon());
        });
    }

    private Future<List<Outcome>> run(BatchTransaction<K, S, E> transaction, SqlConnection connection) {
        return transaction.run().eventually(connection::close);
    }

    private void tell(long begun, int works, List<Move<S>> moves) {
        figures.committed(begun, works);
        watchers.forEach(watcher -> moves.forEach(move -> guarded(() -> watcher.accept(move))));
    }

    private void complete(List<Task<K, S, E>> tasks, List<Outcome> outcomes) {
        for (int i = 0; i < tasks.size(); i++) {
            Task<K, S, E> task = tasks.get(i);
            Outcome outcome = outcomes.get(i);
            guarded(() -> task.outcome().tryComplete(outcome));
        }
        listeners.forEach(Committer::guarded);
    }

    private Future<Void> fail(List<Task<K, S, E>> tasks, Throwable fault) {
        tasks.forEach(task -> guarded(() -> task.outcome().tryFail(fault)));
        return Future.succeededFuture();
    }

    /** Whoever waits runs here, on the engine's thread: what one throws must not keep the next from its outcome. */
    private static void guarded(Runnable waiter) {
        try {
            waiter.run();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("Somebody who waited for a commit threw");
        }
    }
}
