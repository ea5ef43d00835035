package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Move;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.ParkingCause;
import io.yeyak.common.work.Publisher;
import io.yeyak.common.work.Replays;
import io.yeyak.common.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The write path of a context on PostgreSQL: works that arrive while a transaction is in flight wait, and are committed
 * together in the next one. A lone work waits for nobody.
 *
 * <p>When a part that is needed is away, the futures of the whole batch fail, and nothing is known to be stored. When
 * the database refuses what a rule decided, the batch is split until the culprit stands alone: it fails if it was
 * asked, and is parked if it was delivered. It may be called from any thread.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 */
public final class GroupCommit<K, S, E> implements Aggregates<K, S, E>, Replays {

    private final WaitingLine<K, S, E> line;
    private final Committer<K, S, E> committer;
    private final Set<UUID> replaying = ConcurrentHashMap.newKeySet();

    /**
     * Prepares the engine; it connects when the first work arrives.
     *
     * @param consumer the name that this context's inbox goes by; never changes
     */
    public GroupCommit(
            Vertx vertx,
            Pool pool,
            Shelf<K, S> shelf,
            Publisher<E> publisher,
            String consumer,
            GroupCommitSettings settings) {
        this.committer = new Committer<>(
                pool, shelf, publisher, consumer, settings, new CommitFigures(Figures.of(vertx), consumer));
        this.line = new WaitingLine<>(vertx, settings, committer::commit);
    }

    /** Calls the listener after each commit, on the engine's thread: it must not wait. */
    public void onCommitted(Runnable listener) {
        committer.onCommitted(listener);
    }

    /** Tells the watcher, after each commit, what became of each state, on the engine's thread: it must not wait. */
    public void onMoved(Consumer<Move<S>> watcher) {
        committer.onMoved(watcher);
    }

    /**
     * Takes no more works, and waits for those that it has.
     *
     * @return fails when they take longer than that
     */
    public Future<Void> drain(Duration patience) {
        return line.drain(patience);
    }

    @Override
    @SuppressWarnings("unchecked") // the outcome carries the reply of the very rule that was given
    public <A> Future<Reply<A>> decide(K key, Cause.Asked cause, Rule<S, E, A> rule) {
        return join(Task.of(new Work<>(key, cause, rule))).map(outcome -> switch (outcome) {
            case Outcome.Decided(Reply<?> reply) -> (Reply<A>) reply;
            case Outcome.Failed(RuntimeException fault) -> throw fault;
            case Outcome.Duplicate ignored -> throw new IllegalStateException("nothing was delivered");
            case Outcome.Parked ignored -> throw new IllegalStateException("nothing was delivered");
        });
    }

    @Override
    public Future<Handling> handle(K key, EventMessage message, Rule<S, E, Note> rule) {
        Optional<UUID> replayOf = Optional.of(message.envelope().id()).filter(replaying::contains);
        return join(Task.of(new Work<>(key, new Cause.Delivered(message), rule, replayOf)))
                .map(GroupCommit::handling);
    }

    @Override
    public Future<Handling> park(EventMessage message, String reason) {
        boolean isReplay = replaying.contains(message.envelope().id());
        Task<K, S, E> task = Task.parking(message, isReplay, ParkingCause.NOT_UNDERSTOOD, reason);
        return join(task).map(GroupCommit::handling);
    }

    /**
     * {@inheritDoc}
     *
     * <p>That it is a replay is known by the id of the event while the handler has it, so that nothing between the
     * administrator and the rule has to pass it on.
     */
    @Override
    public Future<Handling> replay(EventMessage message, EventHandler handler) {
        UUID id = message.envelope().id();
        replaying.add(id);
        return Future.succeededFuture()
                .compose(ignored -> handler.on(message))
                .compose(handling -> handling == Handling.SKIPPED ? clear(message) : Future.succeededFuture(handling))
                .recover(fault -> Faults.isTransient(fault) ? Future.failedFuture(fault) : parkAgain(message, fault))
                .onComplete(ignored -> replaying.remove(id));
    }

    /** Nobody has an interest in it any more. */
    private Future<Handling> clear(EventMessage message) {
        return join(Task.skipping(message)).map(Handling.SKIPPED);
    }

    /** Its handler threw before it came to a rule. */
    private Future<Handling> parkAgain(EventMessage message, Throwable fault) {
        Task<K, S, E> task = Task.parking(message, true, ParkingCause.FAILED, fault.toString());
        return join(task).map(GroupCommit::handling);
    }

    private Future<Outcome> join(Task<K, S, E> task) {
        line.join(task);
        return task.outcome().future();
    }

    private static Handling handling(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided ignored -> Handling.HANDLED;
            case Outcome.Duplicate ignored -> Handling.DUPLICATE;
            case Outcome.Parked ignored -> Handling.PARKED;
            case Outcome.Failed(RuntimeException fault) -> throw fault;
        };
    }
}
