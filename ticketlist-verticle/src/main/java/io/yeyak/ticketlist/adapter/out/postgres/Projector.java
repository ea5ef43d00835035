package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.CommitFigures;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.Replays;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one generation of the views up to the events that are delivered: all that one poll brought in one transaction,
 * in its order, or none of it. When the database refuses what an event leads to, the batch is split until that event
 * stands alone, and it is parked.
 */
public final class Projector implements Aggregates<ViewKey, View, Void>, Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    /** How often a batch that ran into another transaction is tried. */
    private static final int TRIES = 3;

    private final Pool pool;
    private final int generation;
    private final Function<Aggregates<ViewKey, View, Void>, EventHandler> handlers;
    private final Runnable committed;
    private final CommitFigures figures;

    /**
     * Prepares it.
     *
     * @param handlers make the handler that understands the events, for what is to be done with them
     * @param committed is told after each commit; it must not wait
     */
    public Projector(
            Pool pool,
            int generation,
            Function<Aggregates<ViewKey, View, Void>, EventHandler> handlers,
            Runnable committed,
            CommitFigures figures) {
        this.pool = pool;
        this.generation = generation;
        this.handlers = handlers;
        this.committed = committed;
        this.figures = figures;
    }

    /**
     * Takes in all that one poll brought.
     *
     * @return fails when not all of it could be stored; all of it may be delivered again then
     */
    public Future<Void> project(List<EventMessage> messages) {
        return commit(new Collected(false), messages).mapEmpty();
    }

    /** {@inheritDoc} What it asks for is done by the handlers made here, whatever the handler that is given. */
    @Override
    public Future<Handling> replay(EventMessage message, EventHandler ignored) {
        return commit(new Collected(true), List.of(message)).map(handlings -> handlings.resultAt(0));
    }

    @Override
    public Future<Handling> handle(ViewKey key, EventMessage message, Rule<View, Void, Note> rule) {
        return alone(collected -> collected.handle(key, message, rule));
    }

    @Override
    public Future<Handling> park(EventMessage message, String reason) {
        return alone(collected -> collected.park(message, reason));
    }

    @Override
    public <A> Future<Reply<A>> decide(ViewKey key, Cause.Asked cause, Rule<View, Void, A> rule) {
        return new Collected(false).decide(key, cause, rule);
    }

    /** What does not come by a poll is committed by itself. */
    private Future<Handling> alone(Function<Collected, Future<Handling>> asked) {
        Collected collected = new Collected(false);
        Future<Handling> handling = asked.apply(collected);
        return finish(collected.steps()).compose(done -> handling);
    }

    private Future<CompositeFuture> commit(Collected collected, List<EventMessage> messages) {
        EventHandler handler = handlers.apply(collected);
        List<Future<Handling>> handlings = messages.stream()
                .map(message -> give(message, handler, collected))
                .toList();
        return finish(collected.steps()).compose(done -> Future.join(handlings));
    }

    private static Future<Handling> give(EventMessage message, EventHandler handler, Collected collected) {
        try {
            return handler.on(message);
        } catch (RuntimeException e) {
            return collected.failed(message, e);
        }
    }

    /** Completes every step, one way or the other. Never fails itself. */
    private Future<Void> finish(List<Step> steps) {
        return commit(steps, 1)
                .onFailure(fault -> steps.forEach(step -> step.handled().tryFail(fault)))
                .otherwiseEmpty();
    }

    /** Commits all that can be. It fails at the first fault that passes, and no later event gets ahead then. */
    private Future<Void> commit(List<Step> steps, int attempt) {
        return transact(steps).recover(fault -> afterFault(steps, attempt, fault));
    }

    private Future<Void> transact(List<Step> steps) {
        long begun = System.nanoTime();
        return pool.withTransaction(connection -> new ProjectionTransaction(generation, connection, steps).run())
                .onSuccess(outcomes -> figures.committed(begun, steps.size()))
                .onSuccess(outcomes -> complete(steps, outcomes))
                .mapEmpty();
    }

    private Future<Void> afterFault(List<Step> steps, int attempt, Throwable fault) {
        if (Faults.isConflict(fault) && attempt < TRIES) {
            return commit(steps, attempt + 1);
        }
        if (Faults.isTransient(fault)) {
            return Future.failedFuture(fault);
        }
        if (steps.size() > 1) {
            int half = steps.size() / 2;
            return commit(steps.subList(0, half), 1).compose(done -> commit(steps.subList(half, steps.size()), 1));
        }
        return giveUp(steps.getFirst(), fault);
    }

    private Future<Void> giveUp(Step culprit, Throwable fault) {
        LOG.atError()
                .setCause(fault)
                .addKeyValue("generation", generation)
                .addKeyValue("event", culprit.message().envelope().id())
                .addKeyValue("correlation", culprit.message().envelope().correlationId())
                .log("The database refuses what an event leads to: it is parked");
        return transact(List.of(culprit.givenUp(fault)));
    }

    private void complete(List<Step> steps, List<Outcome> outcomes) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).handled().tryComplete(handling(outcomes.get(i)));
        }
        committed.run();
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
