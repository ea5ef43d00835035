package io.yeyak.common.postgres;

import java.time.Duration;

/**
 * The bounds of the write path.
 *
 * @param maxBatch works in one transaction
 * @param maxWaiting works that may wait for their transaction; more are turned away at once
 * @param patience how long a transaction may take before its works are given up
 */
public record GroupCommitSettings(int maxBatch, int maxWaiting, Duration patience) {

    /** What production runs with. */
    public static GroupCommitSettings standard() {
        return new GroupCommitSettings(500, 20_000, Duration.ofSeconds(20));
    }
}
