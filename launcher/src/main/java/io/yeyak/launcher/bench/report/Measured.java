package io.yeyak.launcher.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a scenario or a baseline.
 *
 * @param seconds from the first request to the last thing that had to come of any
 * @param counts how many of what, such as {@code accepted}
 * @param perSecond how many of what in a second
 * @param latencies of each step, from the moment at which the request was due, however late it could be sent
 * @param figures whatever else was measured, each with its unit in its name
 * @param courses what was measured several times in the run, likewise
 * @param problems what must not have been: with any the run has failed
 */
public record Measured(
        double seconds,
        SortedMap<String, Long> counts,
        SortedMap<String, Double> perSecond,
        SortedMap<String, Latency> latencies,
        SortedMap<String, Double> figures,
        SortedMap<String, Course> courses,
        Cost cost,
        List<String> problems) {

    public Measured {
        problems = List.copyOf(problems);
    }

    /** A run of which nothing is known yet. */
    public static Measured nothing() {
        return new Measured(
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Cost.UNKNOWN,
                List.of());
    }

    /** A run that did not come to its end. */
    public static Measured failed(String why) {
        return nothing().with(Map.of(), List.of(why));
    }

    /** The same with what it has cost. */
    public Measured costing(Cost known) {
        return new Measured(seconds, counts, perSecond, latencies, figures, courses, known, problems);
    }

    /** The same with other figures, each with its unit in its name. */
    public Measured telling(Map<String, Double> known) {
        var all = new TreeMap<>(figures);
        all.putAll(known);
        return new Measured(seconds, counts, perSecond, latencies, all, courses, cost, problems);
    }

    /** The same with the latencies of other steps. */
    public Measured timing(Map<String, Latency> known) {
        var all = new TreeMap<>(latencies);
        all.putAll(known);
        return new Measured(seconds, counts, perSecond, all, figures, courses, cost, problems);
    }

    /** The same with what was measured several times. */
    public Measured following(Map<String, Course> known) {
        return new Measured(seconds, counts, perSecond, latencies, figures, new TreeMap<>(known), cost, problems);
    }

    /** The same with more rates, and with what went wrong. */
    public Measured with(Map<String, Double> rates, List<String> wrong) {
        var all = new TreeMap<>(perSecond);
        all.putAll(rates);
        var problemsOfAll = new ArrayList<>(problems);
        problemsOfAll.addAll(wrong);
        return new Measured(seconds, counts, all, latencies, figures, courses, cost, problemsOfAll);
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public boolean green() {
        return problems.isEmpty();
    }
}
