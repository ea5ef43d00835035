package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import java.util.function.Consumer;

/** What is done before anything is measured: a JVM is fast only where it has been often. */
public final class WarmUp {

    private static final int PLENTY = 1_000_000;

    private WarmUp() {}

    /** Lets people of whom nobody keeps a count go all the way. Blocks. */
    public static void on(Ground ground, Consumer<String> said) {
        var size = ground.size();
        if (size.warmUp() == 0) {
            return;
        }
        said.accept("%,d people come whom nobody counts.".formatted(size.warmUp()));
        var offers = ground.desk().open("warm-up", 1, PLENTY);
        // Elsewhere the provider wants to see whoever pays.
        var goal = ground.isOutside() ? Plan.Goal.DECIDED : Plan.Goal.CONFIRMED;
        var plan = new Plan("warm-up", size.warmUp(), 0, offers, goal, size.lookers(), size.patience());
        var problems = ground.admit(plan).measured().problems();
        problems.forEach(problem -> said.accept("    while warming up: " + problem));
        ground.settle();
    }
}
