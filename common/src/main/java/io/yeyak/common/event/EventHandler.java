package io.yeyak.common.event;

import io.vertx.core.Future;

/** Takes in the events that other contexts publish. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles one event. It is called for the events of one subject one after the other, and for those of different
     * subjects side by side. It hands every event it has an interest in to
     * {@link io.yeyak.common.work.Aggregates#handle}, exactly once, parks what it cannot understand, and answers
     * {@link Handling#SKIPPED} for known types that do not concern it.
     *
     * @return what became of it, after that is durable; when it fails, or throws, the event is delivered again
     */
    Future<Handling> on(EventMessage message);
}
