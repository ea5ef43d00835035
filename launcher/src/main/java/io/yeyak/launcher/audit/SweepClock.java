package io.yeyak.launcher.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the last pass over everything ended, and how long it took. For any thread. */
final class SweepClock {

    private long begun = System.nanoTime();
    private Optional<Instant> at = Optional.empty();
    private Duration took = Duration.ZERO;

    synchronized void begin() {
        begun = System.nanoTime();
    }

    synchronized void completed() {
        at = Optional.of(Instant.now());
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    synchronized Optional<Instant> at() {
        return at;
    }

    synchronized Duration took() {
        return took;
    }
}
