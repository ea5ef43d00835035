package io.yeyak.launcher.drill.report;

import java.time.Duration;
import java.util.Collection;

/**
 * How long after a fault was healed somebody who came then had a decision.
 *
 * @param unknown after so many faults nobody came any more
 */
public record Recovery(int measured, Duration p50, Duration p99, Duration longest, int unknown) {

    static Recovery of(Collection<Duration> times, int unknown) {
        var sorted = times.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Recovery(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, unknown);
        }
        var last = sorted.size() - 1;
        return new Recovery(
                sorted.size(),
                sorted.get((int) Math.ceil(0.50 * sorted.size()) - 1),
                sorted.get(Math.min(last, (int) Math.ceil(0.99 * sorted.size()) - 1)),
                sorted.get(last),
                unknown);
    }
}
