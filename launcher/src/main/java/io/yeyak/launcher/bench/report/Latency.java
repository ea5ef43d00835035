package io.yeyak.launcher.bench.report;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How long something took, in milliseconds.
 *
 * @param count how often it was measured
 */
public record Latency(long count, double mean, double p50, double p90, double p99, double p999, double max) {

    /** The median of each figure over several runs. */
    public static Latency median(Collection<Latency> runs) {
        return new Latency(
                runs.stream().mapToLong(Latency::count).sum(),
                of(runs, Latency::mean),
                of(runs, Latency::p50),
                of(runs, Latency::p90),
                of(runs, Latency::p99),
                of(runs, Latency::p999),
                of(runs, Latency::max));
    }

    private static double of(Collection<Latency> runs, ToDoubleFunction<Latency> figure) {
        return Medians.of(runs.stream().map(figure::applyAsDouble).toList());
    }
}
