package io.yeyak.common.figures;

import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Where the figures of a process are kept. Each is made once, at the start, and used as often as one likes: any thread
 * may, and it costs no more than an addition.
 */
public interface Figures extends Shareable {

    /** What the one of a process is known by. */
    String NAME = "io.yeyak.figures";

    /** Bounds for what somebody waits for, in a process that is not broken: from 5 ms to 10 s. */
    List<Duration> WAITING = Buckets.millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000);

    /** Bounds for what people and other parties have a hand in: from 0.1 s to 5 minutes. */
    List<Duration> GOING_ON = Buckets.millis(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000);

    /** Nobody collects: nothing is counted. */
    static Figures none() {
        return new Uncounted();
    }

    /** Those of the process that this is part of. */
    static Figures of(Vertx vertx) {
        return known(vertx).getOrDefault(NAME, none());
    }

    /** Has all that runs on a Vert.x, from now on, count here. */
    static void use(Vertx vertx, Figures figures) {
        known(vertx).put(NAME, figures);
    }

    /** Counts what happens. */
    Count count(Figure figure);

    /** Adds up amounts, and how many there were. */
    Amounts amounts(Figure figure);

    /**
     * Times what happens.
     *
     * @param bounds how many took no longer than each of these is counted, too
     */
    Times times(Figure figure, List<Duration> bounds);

    /**
     * Shows what is so at the moment.
     *
     * @param value is asked by any thread whenever somebody looks, and must not wait; NaN while nobody knows
     */
    Shown show(Figure figure, DoubleSupplier value);

    private static LocalMap<String, Figures> known(Vertx vertx) {
        return vertx.sharedData().getLocalMap(NAME);
    }
}
