package io.yeyak.common.kafka;

import java.time.Duration;

/**
 * How a consumer under load takes several polls together, so that the events of one subject that follow each other
 * closely are stored together. While little comes, nothing waits.
 *
 * @param from a poll with fewer events is handled at once
 * @param most no more are gathered
 * @param longest how long an event may wait for others
 */
public record Gathering(int from, int most, Duration longest) {

    /** Each poll is handled at once. */
    public static final Gathering NONE = new Gathering(Integer.MAX_VALUE, 0, Duration.ZERO);

    boolean isWorthwhile(int polled) {
        return polled >= from && polled < most;
    }
}
