package io.yeyak.common.decision;

import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import java.util.List;

/**
 * What a rule decided: the state that follows, the events that say so, and the answer to whoever asked.
 *
 * <p>It is no {@code Future}, so no rule can wait for anything in the middle of a transaction.
 *
 * @param <S> the state
 * @param <E> the events of the context
 * @param <A> the answer
 */
public record Decision<S, E, A>(S next, List<E> events, Reply<A> reply) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <S, E, A> Decision<S, E, A> of(S next, List<? extends E> events, A answer) {
        return new Decision<>(next, List.copyOf(events), Reply.done(answer));
    }

    /** Nothing changes and nothing is told; the answer is given all the same. */
    public static <S, E, A> Decision<S, E, A> unchanged(S state, A answer) {
        return new Decision<>(state, List.of(), Reply.done(answer));
    }

    public static <S, E, A> Decision<S, E, A> refused(S state, Refusal refusal) {
        return new Decision<>(state, List.of(), Reply.refused(refusal));
    }
}
