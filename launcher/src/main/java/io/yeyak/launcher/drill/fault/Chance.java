package io.yeyak.launcher.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.random.RandomGenerator;

/** What is left to chance; the same seed gives the same. */
record Chance(RandomGenerator random) {

    <T> T one(Collection<T> all) {
        var inOrder = new ArrayList<>(all);
        return inOrder.get(random.nextInt(all.size()));
    }

    /** At least {@code from}, less than {@code to}. */
    Duration between(Duration from, Duration to) {
        return Duration.ofMillis(random.nextLong(from.toMillis(), to.toMillis()));
    }

    Duration seconds(int from, int to) {
        return between(Duration.ofSeconds(from), Duration.ofSeconds(to));
    }

    int between(int from, int to) {
        return random.nextInt(from, to);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
