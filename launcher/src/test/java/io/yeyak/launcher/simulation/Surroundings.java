package io.yeyak.launcher.simulation;

import io.yeyak.common.time.Ids;
import java.util.List;
import java.util.UUID;

/** What all contexts of a run share: the log, the time, the chance and the identities. */
record Surroundings(SimulatedLog log, VirtualTime time, Chaos chaos, Ids ids) {

    static Surroundings of(long seed, Sabotage sabotage) {
        long[] last = {0};
        Ids ids = () -> new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | ++last[0]);
        SimulatedLog log = new SimulatedLog(List.of("ticket.events", "reservation.events", "payment.events"));
        return new Surroundings(log, new VirtualTime(), new Chaos(seed, sabotage), ids);
    }
}
