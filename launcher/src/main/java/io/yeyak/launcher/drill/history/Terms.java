package io.yeyak.launcher.drill.history;

import java.time.Duration;

/**
 * What a drill was asked for.
 *
 * @param rate reservations a second
 * @param restWithin how long after the last fault everything has to be decided
 */
public record Terms(long seed, Duration duration, double rate, Duration restWithin) {}
