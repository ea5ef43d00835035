package io.yeyak.launcher.drill.history;

import java.time.Duration;
import java.util.Optional;

/**
 * What a drill was asked for.
 *
 * @param commit what was drilled, if that can be known
 * @param rate reservations a second
 * @param restWithin how long after the last fault everything has to be decided
 */
public record Terms(Optional<String> commit, long seed, Duration duration, double rate, Duration restWithin) {}
