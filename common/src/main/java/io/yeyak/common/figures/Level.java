package io.yeyak.common.figures;

import java.util.function.DoubleSupplier;

/** What was seen when somebody last looked; unknown at first. One writes, all may read. */
public final class Level implements DoubleSupplier {

    private volatile double seen = Double.NaN;

    /** It is so now. */
    public void set(double value) {
        seen = value;
    }

    /** Nobody knows any more. */
    public void forget() {
        seen = Double.NaN;
    }

    @Override
    public double getAsDouble() {
        return seen;
    }
}
