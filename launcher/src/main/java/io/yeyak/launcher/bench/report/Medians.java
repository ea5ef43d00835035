package io.yeyak.launcher.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The figure in the middle, which one bad run does not move. */
public final class Medians {

    private Medians() {}

    /** Of an even number the mean of the two in the middle; 0 of none. */
    public static double of(Collection<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** For each name that occurs in any of the runs the median over those in which it does. */
    static <T, R> SortedMap<String, R> byName(List<Map<String, T>> runs, Function<Collection<T>, R> median) {
        var medians = new TreeMap<String, R>();
        runs.stream()
                .flatMap(run -> run.keySet().stream())
                .distinct()
                .forEach(name -> medians.put(
                        name,
                        median.apply(runs.stream()
                                .map(run -> run.get(name))
                                .filter(Objects::nonNull)
                                .toList())));
        return medians;
    }
}
