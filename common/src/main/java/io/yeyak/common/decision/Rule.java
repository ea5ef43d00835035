package io.yeyak.common.decision;

import java.time.Instant;

/**
 * A pure function from a state to a decision.
 *
 * @param <S> the state
 * @param <E> the events of the context
 * @param <A> the answer
 */
@FunctionalInterface
public interface Rule<S, E, A> {

    /**
     * Decides. May be called again with another state when the transaction has to be repeated, so it keeps nothing.
     *
     * @param state what is stored, under the lock of the transaction
     * @param now the database's clock, the only one that deadlines are judged by
     */
    Decision<S, E, A> decide(S state, Instant now);
}
