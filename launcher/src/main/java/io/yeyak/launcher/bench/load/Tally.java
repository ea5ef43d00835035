package io.yeyak.launcher.bench.load;

import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts what came of requests, and when the last of each kind did. On one thread at a time. */
public final class Tally {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, Long> last = new TreeMap<>();
    private final Latencies latencies = new Latencies();
    private final long begun;

    public Tally(long begun) {
        this.begun = begun;
    }

    /** One more, for which no time matters. */
    public void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** One more of what comes at a rate, at that moment. */
    public void count(String what, long at) {
        count(what);
        last.merge(what, at, Math::max);
    }

    /** How long a step took. */
    public void took(String step, long nanos) {
        latencies.note(step, nanos);
    }

    public long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** How many of the kinds that begin with that word. */
    public long all(String word) {
        return counts.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(word))
                .mapToLong(kind -> kind.getValue())
                .sum();
    }

    /** All of it, without the cost. */
    public Measured measured(List<String> problems) {
        var perSecond = new TreeMap<String, Double>();
        last.forEach((what, at) -> perSecond.put(what, of(what) / Math.max((at - begun) / NANOS, 1e-6)));
        var end = last.values().stream().mapToLong(Long::longValue).max().orElse(begun);
        return new Measured(
                (end - begun) / NANOS,
                new TreeMap<>(counts),
                perSecond,
                latencies.summary(),
                new TreeMap<>(),
                new TreeMap<>(),
                Cost.UNKNOWN,
                problems);
    }
}
