package io.yeyak.common.time;

import java.time.Clock;
import java.time.Duration;

/**
 * The clock of this machine, for what is compared with the clocks of others: tokens, signatures, and what is on show.
 * What is stored and what is decided goes by the database's clock instead.
 */
public final class Clocks {

    /** How far this process is ahead of its machine, ISO-8601, may be negative: for drills of clocks that jump. */
    public static final String AHEAD = "yeyak.clock.ahead";

    private Clocks() {}

    /** The system's clock in UTC, ahead by as much as the system property {@value #AHEAD} says. */
    public static Clock system() {
        return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(AHEAD, "PT0S")));
    }
}
