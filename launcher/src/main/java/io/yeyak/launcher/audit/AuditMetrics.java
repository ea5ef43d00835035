package io.yeyak.launcher.audit;

import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Shown;
import io.yeyak.launcher.audit.rule.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What is known to be wrong, as figures. */
final class AuditMetrics {

    private final Figures figures;
    private final List<Shown> shown = new ArrayList<>();

    AuditMetrics(Figures figures, Standing standing, SweepClock clock) {
        this.figures = figures;
        for (var invariant : Invariant.values()) {
            show(
                    "yeyak.audit.violations",
                    "Rows that are not as they must be",
                    invariant,
                    () -> standing.violations(invariant));
            show(
                    "yeyak.audit.checked",
                    "Rows that the last pass looked at",
                    invariant,
                    () -> standing.checked(invariant));
            show(
                    "yeyak.audit.not.looked",
                    "1 if it could not be looked at, or not at all of it",
                    invariant,
                    () -> standing.isLooked(invariant) ? 0 : 1);
        }
        shown.add(figures.show(
                Figure.of(
                        "yeyak.audit.last.pass.age.seconds",
                        "How long ago the last pass over everything ended; -1 before the first one"),
                () -> age(clock)));
        shown.add(figures.show(
                Figure.of("yeyak.audit.last.pass.duration.seconds", "How long that pass took"),
                () -> clock.took().toMillis() / 1_000.0));
    }

    void close() {
        shown.forEach(Shown::remove);
    }

    private void show(String name, String meaning, Invariant invariant, DoubleSupplier value) {
        shown.add(figures.show(Figure.of(name, meaning).with("invariant", invariant.name()), value));
    }

    private static double age(SweepClock clock) {
        return clock.at()
                .map(at -> Duration.between(at, Instant.now()).toMillis() / 1_000.0)
                .orElse(-1.0);
    }
}
