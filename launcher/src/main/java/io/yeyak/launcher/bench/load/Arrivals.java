package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * An open model: somebody comes at each moment of a timetable, whether or not those before were served. Nothing that is
 * late moves the timetable, so no wait is left out of the figures.
 */
public final class Arrivals {

    /** Everybody comes at once. */
    public static final double AT_ONCE = 0;

    private static final long TICK_MILLIS = 1;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Vertx vertx;
    private final int people;
    private final double rate;
    private final Somebody somebody;
    private final long begun;
    private final Promise<Void> done = Promise.promise();
    private int come;

    /** Hears of everybody who comes. */
    @FunctionalInterface
    public interface Somebody {

        /**
         * One came.
         *
         * @param number from 0
         * @param due the moment by the timetable, as {@link System#nanoTime}
         */
        void comes(int number, long due);
    }

    private Arrivals(Vertx vertx, int people, double rate, long begin, Somebody somebody) {
        this.vertx = vertx;
        this.people = people;
        this.rate = rate;
        this.begun = begin;
        this.somebody = somebody;
    }

    /**
     * Lets so many come, evenly, and completes when the last one has. On the event loop that it is called on.
     *
     * @param rate in a second; 0 for all at once
     */
    public static Future<Void> of(Vertx vertx, int people, double rate, long begin, Somebody somebody) {
        var arrivals = new Arrivals(vertx, people, rate, begin, somebody);
        arrivals.tick();
        return arrivals.done.future();
    }

    private void tick() {
        var now = System.nanoTime();
        while (come < people && due(come) - now <= 0) {
            somebody.comes(come, due(come));
            come++;
        }
        if (come < people) {
            vertx.setTimer(TICK_MILLIS, later -> tick());
        } else {
            done.complete();
        }
    }

    private long due(int number) {
        return rate == AT_ONCE ? begun : begun + (long) (number / rate * NANOS);
    }
}
