package io.yeyak.launcher.process;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.health.OwnProcess;
import io.yeyak.launcher.observe.JvmFigures;
import io.yeyak.launcher.observe.MicrometerFigures;
import io.yeyak.launcher.observe.SqlPools;

/** The figures of this process, for whoever collects them. There before its Vert.x, which counts in it as well. */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Figures figures = new MicrometerFigures(registry);
    private final JvmFigures jvm = new JvmFigures(registry, figures);

    public Metrics() {
        var version = OwnProcess.version().orElse("(not packaged)");
        // A collector takes a name that ends so for a fact: it is 1, and what counts is the label.
        var _ = figures.show(
                Figure.of("yeyak.build.info", "The release that runs").with("version", version), () -> 1);
    }

    /** Makes a Vert.x that counts here. */
    public VertxBuilder builder() {
        return Vertx.builder().withMetrics(new SqlPools(figures));
    }

    /** What such a Vert.x has to be made with. */
    public VertxOptions options() {
        return new VertxOptions().setMetricsOptions(new MetricsOptions().setEnabled(true));
    }

    /** Where figures are kept. */
    public Figures figures() {
        return figures;
    }

    /** All of them, in Prometheus' text format. */
    String text() {
        return registry.scrape();
    }

    /** Collects no more. */
    void close() {
        jvm.close();
        registry.close();
    }
}
