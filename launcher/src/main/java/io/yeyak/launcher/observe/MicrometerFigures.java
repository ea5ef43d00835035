package io.yeyak.launcher.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.yeyak.common.figures.Amounts;
import io.yeyak.common.figures.Count;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Shown;
import io.yeyak.common.figures.Times;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Keeps figures in a registry of Micrometer. */
public final class MicrometerFigures implements Figures {

    private final MeterRegistry registry;

    public MicrometerFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Count count(Figure figure) {
        var counter = Counter.builder(figure.name())
                .description(figure.meaning())
                .tags(tags(figure))
                .register(registry);
        return counter::increment;
    }

    @Override
    public Amounts amounts(Figure figure) {
        var summary = DistributionSummary.builder(figure.name())
                .description(figure.meaning())
                .tags(tags(figure))
                .register(registry);
        return summary::record;
    }

    @Override
    public Times times(Figure figure, List<Duration> bounds) {
        var timer = Timer.builder(figure.name())
                .description(figure.meaning())
                .tags(tags(figure))
                .serviceLevelObjectives(bounds.toArray(Duration[]::new))
                .register(registry);
        return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public Shown show(Figure figure, DoubleSupplier value) {
        Supplier<Number> number = value::getAsDouble;
        var gauge = Gauge.builder(figure.name(), number)
                .description(figure.meaning())
                .tags(tags(figure))
                .register(registry);
        return () -> registry.remove(gauge);
    }

    private static List<Tag> tags(Figure figure) {
        return figure.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
    }
}
