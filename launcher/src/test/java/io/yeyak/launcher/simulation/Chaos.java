package io.yeyak.launcher.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** All chance of a run: one seed, one sequence. Faults stop when the run heals. */
final class Chaos {

    private final SplittableRandom random;
    private final Sabotage sabotage;
    private final int faultPercent;
    private final int providerFaultPercent;
    private final int liePercent;
    private boolean healed;
    private boolean providerHealed;

    Chaos(long seed, Sabotage sabotage) {
        this.random = new SplittableRandom(seed);
        this.sabotage = sabotage;
        this.faultPercent = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 20);
        this.providerFaultPercent = random.nextInt(3) == 0 ? 0 : random.nextInt(5, 50);
        this.liePercent = random.nextInt(3) == 0 ? random.nextInt(10, 70) : 0;
    }

    boolean is(Sabotage broken) {
        return sabotage == broken;
    }

    /** Whether something goes wrong here, now. */
    boolean fault() {
        return !healed && random.nextInt(100) < faultPercent;
    }

    /** Whether the provider, or the way to it, fails now. */
    boolean providerFault() {
        return !providerHealed && random.nextInt(100) < providerFaultPercent;
    }

    /** Whether the provider says now that it did what it does not do. */
    boolean lie() {
        return !providerHealed && random.nextInt(100) < liePercent;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    void heal() {
        healed = true;
    }

    /** The provider is somebody else's, and may take longer. */
    void healProvider() {
        providerHealed = true;
    }

    boolean isHealed() {
        return healed;
    }
}
