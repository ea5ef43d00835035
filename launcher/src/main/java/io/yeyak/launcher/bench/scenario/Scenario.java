package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.report.Measured;

/** Something that is done to the platform and measured, as often as anybody wants. */
public interface Scenario {

    /** What it does, in a sentence. */
    String about();

    /** Whether it stops processes, which are slow for a while afterwards: then it comes after those that do not. */
    default boolean isRough() {
        return false;
    }

    /**
     * Does it once. Blocks.
     *
     * @param run from 1
     * @throws RuntimeException if it does not come to its end
     */
    Measured run(int run);
}
