package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Handling;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What all contexts of a run share: the log, the time, the chance and the identities. */
record Surroundings(SimulatedLog log, VirtualTime time, Chaos chaos, Ids ids) {

    static Surroundings of(long seed, Sabotage sabotage) {
        long[] last = {0};
        Ids ids = () -> new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | ++last[0]);
        SimulatedLog log = new SimulatedLog(List.of("ticket.events", "reservation.events", "payment.events"));
        return new Surroundings(log, new VirtualTime(), new Chaos(seed, sabotage), ids);
    }

    /** The handler, or one that misreads what the sabotage of this run is about. */
    Function<EventMessage, Future<Handling>> sabotaged(Function<EventMessage, Future<Handling>> handler) {
        return handler;
    }
}
