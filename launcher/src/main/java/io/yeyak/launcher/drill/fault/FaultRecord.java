package io.yeyak.launcher.drill.fault;

import java.time.Instant;

/**
 * What came of one fault.
 *
 * @param target what was broken, such as {@code ticket-1} or {@code payment-2 -> kafka}
 * @param healedAt when what was done was undone
 * @param recoveredAt when every process was ready again
 * @param felt whether it counts: something died, was cut, was slow or failed because of it
 * @param how by what it is known to be felt, or why it was not, or was left out
 */
public record FaultRecord(
        FaultKind kind,
        String target,
        Instant injectedAt,
        Instant healedAt,
        Instant recoveredAt,
        boolean felt,
        String how) {}
