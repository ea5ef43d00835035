package io.yeyak.common.health;

import java.time.Instant;

/**
 * What keeps a context from asking somebody who does not answer.
 *
 * @param name of the part that is asked
 * @param since when it has been in this state
 */
public record Breaker(String name, State state, Instant since) {

    /** Whether somebody is asked. */
    public enum State {
        /** Yes. */
        CLOSED,
        /** Once, to see whether it answers again. */
        HALF_OPEN,
        /** No. */
        OPEN
    }
}
