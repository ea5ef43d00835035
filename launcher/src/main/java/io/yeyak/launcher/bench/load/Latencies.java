package io.yeyak.launcher.bench.load;

import io.yeyak.launcher.bench.report.Latency;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long each step took, to three digits. What is recorded is the time since a request was due by the timetable, not
 * since it could be sent: so nothing has to be guessed afterwards about those that a slow answer kept from being sent.
 */
public final class Latencies {

    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;
    private static final double MICROS = 1_000.0;

    private final SortedMap<String, Histogram> steps = new TreeMap<>();

    /** Notes one, in nanoseconds. */
    public void note(String step, long nanos) {
        var micros = Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS);
        steps.computeIfAbsent(step, name -> new Histogram(LONGEST_MICROS, DIGITS))
                .recordValue(micros);
    }

    /** In milliseconds. */
    public SortedMap<String, Latency> summary() {
        var summary = new TreeMap<String, Latency>();
        steps.forEach((step, histogram) -> summary.put(step, latency(histogram)));
        return summary;
    }

    private static Latency latency(Histogram histogram) {
        return new Latency(
                histogram.getTotalCount(),
                histogram.getMean() / MICROS,
                at(histogram, 50),
                at(histogram, 90),
                at(histogram, 99),
                at(histogram, 99.9),
                histogram.getMaxValue() / MICROS);
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MICROS;
    }
}
