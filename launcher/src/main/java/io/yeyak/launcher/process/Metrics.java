package io.yeyak.launcher.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The figures of this process, for whoever collects them. */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Where figures are kept. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All of them, in Prometheus' text format. */
    String text() {
        return registry.scrape();
    }
}
