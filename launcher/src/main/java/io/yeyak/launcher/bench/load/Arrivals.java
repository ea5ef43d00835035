package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * An open model: somebody comes at each moment of a timetable, whether or not those before were served. Nothing that is
 * late moves the timetable, so no wait is left out of the figures.
 */
public final class Arrivals {

    private static final long TICK_MILLIS = 1;

    private final Vertx vertx;
    private final Timetable timetable;
    private final int people;
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

    private Arrivals(Vertx vertx, Timetable timetable, long begin, Somebody somebody) {
        this.vertx = vertx;
        this.timetable = timetable;
        this.people = timetable.people();
        this.begun = begin;
        this.somebody = somebody;
    }

    /** Lets them come, and completes when the last one has. On the event loop that it is called on. */
    public static Future<Void> of(Vertx vertx, Timetable timetable, long begin, Somebody somebody) {
        var arrivals = new Arrivals(vertx, timetable, begin, somebody);
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
        return begun + timetable.due(number);
    }
}
