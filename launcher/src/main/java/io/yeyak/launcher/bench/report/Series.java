package io.yeyak.launcher.bench.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All runs of one scenario or baseline, and the medians over them.
 *
 * @param name such as {@code hot-show}
 * @param about what was done, in a sentence
 * @param perSecond how many of what in a second
 * @param figures whatever else was measured
 * @param cpuMicrosEach by process
 */
public record Series(
        String name,
        String about,
        List<Measured> runs,
        SortedMap<String, Double> perSecond,
        SortedMap<String, Latency> latencies,
        SortedMap<String, Double> figures,
        SortedMap<String, Double> cpuMicrosEach,
        double walBytesEach,
        double logBytesEach) {

    public Series {
        runs = List.copyOf(runs);
    }

    /** The medians of these runs; of those that have failed there is nothing in them. */
    public static Series of(String name, String about, List<Measured> runs) {
        var good = runs.stream().filter(Measured::green).toList();
        var costs = good.stream().map(Measured::cost).toList();
        return new Series(
                name,
                about,
                runs,
                Medians.byName(
                        good.stream()
                                .<Map<String, Double>>map(Measured::perSecond)
                                .toList(),
                        Medians::of),
                Medians.byName(
                        good.stream()
                                .<Map<String, Latency>>map(Measured::latencies)
                                .toList(),
                        Latency::median),
                Medians.byName(
                        good.stream()
                                .<Map<String, Double>>map(Measured::figures)
                                .toList(),
                        Medians::of),
                Medians.byName(costs.stream().map(Cost::cpuMicrosEach).toList(), Medians::of),
                Medians.of(costs.stream().map(Cost::walBytesEach).toList()),
                Medians.of(costs.stream().map(Cost::logBytesEach).toList()));
    }

    /** The median of a rate; 0 if there is none. */
    public double rate(String what) {
        return perSecond.getOrDefault(what, 0.0);
    }

    public boolean green() {
        return runs.stream().allMatch(Measured::green);
    }
}
