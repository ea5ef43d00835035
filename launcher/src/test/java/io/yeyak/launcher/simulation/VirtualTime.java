package io.yeyak.launcher.simulation;

import java.time.Duration;
import java.time.Instant;

/** The database's clock, which only the simulation moves, and the clocks of processes, which are wrong. */
final class VirtualTime {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Instant now = START;

    Instant now() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    void advanceTo(Instant to) {
        if (to.isAfter(now)) {
            now = to;
        }
    }

    /** What the clock of one of the processes shows. */
    Instant shownByAProcess(Chaos chaos) {
        return now.plus(Duration.ofMinutes(chaos.below(5) * 10L - 20));
    }
}
