package io.yeyak.common.work;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;

/**
 * How use cases change what a context owns. Every call is one atomic step: the state, the inbox record and the outbox
 * events are stored together or not at all. Calls for one key take effect in the order in which they were made.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 */
public interface Aggregates<K, S, E> {

    /**
     * Applies a rule because somebody asked.
     *
     * @return the rule's answer, after it is durable; fails when it could not be stored
     */
    <A> Future<Reply<A>> decide(K key, Cause.Asked cause, Rule<S, E, A> rule);

    /**
     * Applies a rule because an event was delivered, once however often it is delivered. An event that the rule throws
     * on, or that is behind such an event of the same subject, is parked in the same transaction.
     *
     * @return what became of it, after that is durable; fails when nothing could be stored, and then it may be
     *     delivered again
     */
    Future<Handling> handle(K key, EventMessage message, Rule<S, E, Note> rule);

    /** Parks an event that cannot be understood. */
    Future<Handling> park(EventMessage message, String reason);
}
