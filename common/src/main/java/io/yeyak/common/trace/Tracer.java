package io.yeyak.common.trace;

import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.util.Optional;

/** Notes the steps of what is followed. Any thread may begin one. */
public interface Tracer extends Shareable {

    /** What the one of a process is known by. */
    String NAME = "io.yeyak.tracer";

    /** The side of a step that this process is on. */
    enum Side {
        /** Answers a request. */
        SERVER,
        /** Publishes an event. */
        PRODUCER,
        /** Takes an event in. */
        CONSUMER
    }

    /** Nobody follows anything: what comes in is passed on, and costs nothing. */
    static Tracer none() {
        return new Unfollowed();
    }

    /** The one of the process that this is part of. */
    static Tracer of(Vertx vertx) {
        return known(vertx).getOrDefault(NAME, none());
    }

    /** Has all that runs on a Vert.x, from now on, followed by this one. */
    static void use(Vertx vertx, Tracer tracer) {
        known(vertx).put(NAME, tracer);
    }

    /** Whether anything is followed at all. */
    boolean isOn();

    /**
     * Begins a step. It has to be ended.
     *
     * @param name of the operation or the event's type, never anything of one customer
     * @param parent the {@code traceparent} that came with it
     */
    Step begin(Side side, String name, Optional<String> parent);

    private static LocalMap<String, Tracer> known(Vertx vertx) {
        return vertx.sharedData().getLocalMap(NAME);
    }
}
