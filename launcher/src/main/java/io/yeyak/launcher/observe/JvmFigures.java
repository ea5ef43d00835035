package io.yeyak.launcher.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/** What the JVM says of itself. */
public final class JvmFigures implements AutoCloseable {

    // Listens to the collector until it is closed.
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public JvmFigures(MeterRegistry registry, Figures figures) {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        oldGeneration().ifPresent(pool -> {
            var _ = figures.show(
                    Figure.of("yeyak.heap.after.gc.ratio", "How full the old generation was after its last collection"),
                    () -> ratio(pool));
        });
    }

    @Override
    public void close() {
        collections.close();
    }

    // Every collector that has one says so in its name.
    private static Optional<MemoryPoolMXBean> oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .findFirst();
    }

    private static double ratio(MemoryPoolMXBean pool) {
        return Optional.ofNullable(pool.getCollectionUsage())
                .map(JvmFigures::share)
                .orElse(Double.NaN);
    }

    private static double share(MemoryUsage used) {
        var most = used.getMax() > 0 ? used.getMax() : Runtime.getRuntime().maxMemory();
        return (double) used.getUsed() / most;
    }
}
