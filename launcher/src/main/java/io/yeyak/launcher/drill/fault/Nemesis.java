package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Breaks a stage again and again, and heals it. */
public final class Nemesis {

    private Nemesis() {}

    /** As {@link #run(Stage, Random, Duration, Evidence, Set)}, with faults of every kind. */
    public static Future<List<FaultRecord>> run(Stage stage, Random seed, Duration duration, Evidence evidence) {
        return run(stage, seed, duration, evidence, Set.of(FaultKind.values()));
    }

    /**
     * Picks faults by the seed, one at a time and sometimes two, with a rest in between, until the time is over.
     * Completes when everything is healed and every process is ready. A fault that cannot be had on this machine is
     * recorded as not felt.
     *
     * @param duration after it no fault begins
     */
    public static Future<List<FaultRecord>> run(
            Stage stage, Random seed, Duration duration, Evidence evidence, Set<FaultKind> kinds) {
        var switches = new ProviderSwitches(stage);
        return switches.present()
                .map(before -> new Mending(stage, switches, before))
                .compose(mending -> new Campaign(stage, seed, mending, evidence, kinds)
                        .run(Instant.now().plus(duration)));
    }
}
