package io.yeyak.common.work;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;

/** Handles a parked message again. */
@FunctionalInterface
public interface Replays {

    /**
     * Gives a parked message to its handler. The transaction that has its effect removes it from the parked ones; when
     * it fails again, it stays where it was.
     *
     * @return {@link Handling#PARKED} when it failed again, anything else when it is parked no more; fails when
     *     nothing could be stored
     */
    Future<Handling> replay(EventMessage message, EventHandler handler);
}
