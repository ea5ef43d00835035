package io.yeyak.launcher.embedded;

import java.time.Duration;

/** Hears what has come up, for people who wait. */
@FunctionalInterface
public interface Progress {

    /**
     * Something runs.
     *
     * @param name what
     * @param place where it can be reached
     * @param took how long it took
     */
    void isUp(String name, String place, Duration took);
}
