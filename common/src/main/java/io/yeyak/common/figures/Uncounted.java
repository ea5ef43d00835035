package io.yeyak.common.figures;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Keeps nothing. */
final class Uncounted implements Figures {

    @Override
    public Count count(Figure figure) {
        return more -> {};
    }

    @Override
    public Amounts amounts(Figure figure) {
        return amount -> {};
    }

    @Override
    public Times times(Figure figure, List<Duration> bounds) {
        return nanos -> {};
    }

    @Override
    public Shown show(Figure figure, DoubleSupplier value) {
        return () -> {};
    }
}
