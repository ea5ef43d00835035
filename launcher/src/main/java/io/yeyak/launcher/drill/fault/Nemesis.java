package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Breaks a stage again and again, and heals it.
 *
 * @param atOnce how many things may be broken at a time
 * @param kinds what may be broken, at least one
 */
public record Nemesis(Stage stage, Evidence evidence, Set<FaultKind> kinds, int atOnce) {

    public Nemesis {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() || atOnce < 1) {
            throw new IllegalArgumentException("nothing is to be broken");
        }
    }

    /**
     * Picks faults by the seed, with a rest after each, until the time is over. Completes when everything is healed and
     * every process is ready. A fault that cannot be had on this machine is recorded as not felt.
     *
     * @param duration after it no fault begins
     */
    public Future<List<FaultRecord>> run(Random seed, Duration duration) {
        var switches = new ProviderSwitches(stage);
        return switches.present()
                .map(before -> new Mending(stage, switches, before))
                .compose(mending -> new Campaign(stage, seed, mending, evidence, kinds, atOnce)
                        .run(Instant.now().plus(duration)));
    }
}
