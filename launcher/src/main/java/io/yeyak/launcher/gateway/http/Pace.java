package io.yeyak.launcher.gateway.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long another question of one operation would wait: by how many are open, and how many were answered in a second
 * lately. Whoever would wait for too long is sent away at once, while they still listen, and costs the context nothing.
 *
 * <p>How many can be answered is known only of times in which some were always waiting: otherwise it is no more than
 * how many came. So a crowd that comes out of the blue is taken on, and whoever comes after it finds out how fast it
 * goes. Used by one event loop.
 */
final class Pace {

    /** So few are always taken on: contexts answer hundreds at a time, and stand still for a moment now and then. */
    static final int FEW = 1_000;

    private static final int ALWAYS_WAITING = FEW / 4;
    private static final double NANOS = 1e9;
    private static final long WINDOW_NANOS = Duration.ofMillis(250).toNanos();
    private static final double WEIGHT_OF_THE_LAST = 0.5;
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    private final double longestSeconds;
    private final LongSupplier clock;
    private double answeredEachSecond = UNKNOWN;
    private long since;
    private int answered;
    private int open;
    private int fewest;

    /**
     * Begins with nothing to do.
     *
     * @param longest how long nobody is to wait
     * @param clock as {@link System#nanoTime}
     */
    Pace(Duration longest, LongSupplier clock) {
        this.longestSeconds = longest.toNanos() / NANOS;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    /** Whether one more would wait for too long. */
    boolean isTooMuch() {
        look();
        return open >= FEW && open > answeredEachSecond * longestSeconds;
    }

    void asked() {
        look();
        open++;
    }

    void answered() {
        look();
        open--;
        answered++;
        fewest = Math.min(fewest, open);
    }

    private void look() {
        var now = clock.getAsLong();
        var nanos = now - since;
        if (nanos < WINDOW_NANOS) {
            return;
        }
        if (fewest < ALWAYS_WAITING) {
            answeredEachSecond = UNKNOWN;
        } else {
            var rate = answered * NANOS / nanos;
            answeredEachSecond = Double.isInfinite(answeredEachSecond)
                    ? rate
                    : answeredEachSecond + (rate - answeredEachSecond) * WEIGHT_OF_THE_LAST;
        }
        since = now;
        answered = 0;
        fewest = open;
    }
}
