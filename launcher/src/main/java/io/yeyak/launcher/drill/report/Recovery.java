package io.yeyak.launcher.drill.report;

import java.time.Duration;
import java.util.Collection;

/**
 * How long it took, after each of some moments, until people were served again.
 *
 * @param unknown after so many moments nobody came any more
 * @param bound what it should take at most
 * @param held how often it did
 */
public record Recovery(
        int measured, Duration p50, Duration p99, Duration longest, int unknown, Duration bound, long held) {

    static Recovery of(Collection<Duration> times, int unknown, Duration bound) {
        var sorted = times.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Recovery(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, unknown, bound, 0);
        }
        var last = sorted.size() - 1;
        return new Recovery(
                sorted.size(),
                sorted.get((int) Math.ceil(0.50 * sorted.size()) - 1),
                sorted.get(Math.min(last, (int) Math.ceil(0.99 * sorted.size()) - 1)),
                sorted.get(last),
                unknown,
                bound,
                sorted.stream().filter(time -> time.compareTo(bound) <= 0).count());
    }
}
