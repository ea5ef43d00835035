package io.yeyak.common.work;

import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import java.util.Optional;
import java.util.UUID;

/**
 * One rule waiting for its turn.
 *
 * @param key what state it is about
 * @param cause why
 * @param rule what decides
 * @param replayOf the parked message that this is a replay of, which is then no reason to park it again
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 * @param <A> the answer
 */
public record Work<K, S, E, A>(K key, Cause cause, Rule<S, E, A> rule, Optional<UUID> replayOf) {

    public Work(K key, Cause cause, Rule<S, E, A> rule) {
        this(key, cause, rule, Optional.empty());
    }

    /** The event that was delivered, unless somebody asked. */
    public Optional<EventMessage> delivered() {
        return cause instanceof Cause.Delivered(EventMessage message) ? Optional.of(message) : Optional.empty();
    }
}
