package io.yeyak.common.work;

import io.yeyak.common.event.EventMessage;
import java.time.Instant;

/**
 * Turns a context's own event into the one it tells the others.
 *
 * @param <E> the events of the context
 */
@FunctionalInterface
public interface Publisher<E> {

    /**
     * The event as it will travel, with a new id.
     *
     * @param happened the event and why
     * @param now the database's clock
     */
    EventMessage publish(Happened<E> happened, Instant now);
}
