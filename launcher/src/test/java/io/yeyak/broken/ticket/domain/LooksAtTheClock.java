package io.yeyak.broken.ticket.domain;

import java.time.Instant;

/** A domain with a clock of its own. */
public final class LooksAtTheClock {

    public Instant now() {
        return Instant.now();
    }
}
