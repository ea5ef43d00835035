package io.yeyak.launcher.drill.fault;

import java.time.Instant;

/** What those who use the platform have noticed. */
public interface Evidence {

    /** Whether a request that was under way in this time failed, or took more than a second. */
    boolean feltBetween(Instant from, Instant to);
}
