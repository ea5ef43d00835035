package io.yeyak.launcher.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a number of units of work has cost.
 *
 * @param units how many
 * @param processes by name; empty where they cannot be looked at
 * @param walBytesEach that PostgreSQL has written ahead, for each unit
 * @param fullPageImages of that, how many pages were written whole, in all
 * @param commitsEach of all schemas together, about: PostgreSQL counts late
 * @param logBytesEach that Kafka has kept, for each unit
 * @param statements the dearest ones; empty where they are not counted
 */
public record Cost(
        long units,
        Map<String, ProcessCost> processes,
        double walBytesEach,
        long fullPageImages,
        double commitsEach,
        double logBytesEach,
        List<StatementCost> statements) {

    /** What nobody has measured. */
    public static final Cost UNKNOWN = new Cost(0, Map.of(), 0, 0, 0, 0, List.of());

    public Cost {
        processes = Map.copyOf(processes);
        statements = List.copyOf(statements);
    }

    /** Without what other processes have used than these. */
    public Cost of(Set<String> names) {
        var kept = new TreeMap<>(processes);
        kept.keySet().retainAll(names);
        return new Cost(units, kept, walBytesEach, fullPageImages, commitsEach, logBytesEach, statements);
    }

    /** Microseconds of CPU for each unit, by process. */
    public Map<String, Double> cpuMicrosEach() {
        var micros = new TreeMap<String, Double>();
        processes.forEach((name, cost) -> micros.put(name, cost.cpuMicrosEach()));
        return micros;
    }
}
