package io.yeyak.launcher.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.yeyak.launcher.audit.rule.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is known to be wrong, as figures. */
final class AuditMetrics {

    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();

    AuditMetrics(MeterRegistry registry, Standing standing, SweepClock clock) {
        this.registry = registry;
        for (var invariant : Invariant.values()) {
            add(
                    "yeyak.audit.violations",
                    "Rows that are not as they must be",
                    invariant,
                    () -> standing.violations(invariant));
            add(
                    "yeyak.audit.checked",
                    "Rows that the last pass looked at",
                    invariant,
                    () -> standing.checked(invariant));
            add(
                    "yeyak.audit.not.looked",
                    "1 if it could not be looked at, or not at all of it",
                    invariant,
                    () -> standing.isLooked(invariant) ? 0 : 1);
        }
        meters.add(Gauge.builder("yeyak.audit.last.pass.age.seconds", clock, AuditMetrics::age)
                .description("How long ago the last pass over everything ended; -1 before the first one")
                .register(registry));
        meters.add(Gauge.builder(
                        "yeyak.audit.last.pass.duration.seconds",
                        clock,
                        known -> known.took().toMillis() / 1_000.0)
                .description("How long that pass took")
                .register(registry));
    }

    void close() {
        meters.forEach(registry::remove);
    }

    private void add(String name, String meaning, Invariant invariant, Supplier<Number> value) {
        meters.add(Gauge.builder(name, value)
                .description(meaning)
                .tag("invariant", invariant.name())
                .register(registry));
    }

    private static double age(SweepClock clock) {
        return clock.at()
                .map(at -> Duration.between(at, Instant.now()).toMillis() / 1_000.0)
                .orElse(-1.0);
    }
}
