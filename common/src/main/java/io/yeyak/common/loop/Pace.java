package io.yeyak.common.loop;

import java.time.Duration;

/**
 * How long a loop rests.
 *
 * @param shortest after the first round that found nothing to do, or failed; each further such round doubles it
 * @param longestIdle the longest rest when there is nothing to do
 * @param longestFailed the longest rest when rounds fail
 */
public record Pace(Duration shortest, Duration longestIdle, Duration longestFailed) {

    /** Rests that long after a round without more to do, and up to ten times as long after failures. */
    public static Pace every(Duration idle) {
        return new Pace(idle, idle, idle.multipliedBy(10));
    }

    /** The rest after so many idle rounds on end. */
    public Duration idle(int rounds) {
        return doubled(rounds, longestIdle);
    }

    /** The rest after so many failures on end. */
    public Duration failed(int failures) {
        return doubled(failures, longestFailed);
    }

    private Duration doubled(int times, Duration longest) {
        Duration rest = shortest.multipliedBy(1L << Math.min(20, times - 1));
        return rest.compareTo(longest) > 0 ? longest : rest;
    }
}
