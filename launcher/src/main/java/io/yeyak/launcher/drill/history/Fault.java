package io.yeyak.launcher.drill.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A fault that was injected.
 *
 * @param recoveredAt when the part that was hit was well again, if the one who hit it could tell
 * @param felt whether anybody noticed
 * @param how what was noticed
 */
public record Fault(
        String kind,
        String target,
        Instant injectedAt,
        Instant healedAt,
        Optional<Instant> recoveredAt,
        boolean felt,
        String how) {}
