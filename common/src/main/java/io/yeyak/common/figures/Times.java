package io.yeyak.common.figures;

import java.time.Duration;

/** Something that is timed. */
@FunctionalInterface
public interface Times {

    /** It took so many nanoseconds. */
    void took(long nanos);

    /** It took so long; what seems to have taken less than no time, by clocks that disagree, took none. */
    default void took(Duration time) {
        took(Math.max(0, time.toNanos()));
    }

    /** It began then, by {@link System#nanoTime}, and has just ended. */
    default void since(long begun) {
        took(System.nanoTime() - begun);
    }
}
