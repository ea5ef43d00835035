package io.yeyak.launcher.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** When people come: so many at one rate, then so many at another. */
public record Timetable(List<Stretch> stretches) {

    /** Everybody of a stretch comes at its beginning. */
    public static final double AT_ONCE = 0;

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    public Timetable {
        stretches = List.copyOf(stretches);
    }

    /**
     * People who come evenly.
     *
     * @param rate in a second; {@link #AT_ONCE} for all at once
     */
    public record Stretch(int people, double rate) {

        public Stretch {
            if (people < 1 || !(rate >= 0)) {
                throw new IllegalArgumentException("a stretch needs people, and a rate");
            }
        }

        private long due(int number) {
            return rate == AT_ONCE ? 0 : (long) (number / rate * NANOS);
        }
    }

    /** So many at that rate. */
    public static Timetable of(int people, double rate) {
        return new Timetable(List.of(new Stretch(people, rate)));
    }

    /** The same, and so many at that rate after it. */
    public Timetable then(int people, double rate) {
        var all = new ArrayList<>(stretches);
        all.add(new Stretch(people, rate));
        return new Timetable(all);
    }

    public int people() {
        return stretches.stream().mapToInt(Stretch::people).sum();
    }

    /** How many come before a stretch, from 0; of the one after the last: all. */
    int before(int stretch) {
        return stretches.stream().limit(stretch).mapToInt(Stretch::people).sum();
    }

    /** How many nanoseconds after the beginning somebody comes, from 0; the one after the last: when all is over. */
    long due(int number) {
        long begun = 0;
        var before = 0;
        for (var stretch : stretches) {
            if (number < before + stretch.people()) {
                return begun + stretch.due(number - before);
            }
            begun += stretch.due(stretch.people());
            before += stretch.people();
        }
        return begun;
    }
}
