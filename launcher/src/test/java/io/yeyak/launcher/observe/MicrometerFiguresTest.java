package io.yeyak.launcher.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rules and dashboards know figures by these names, and bounds by these texts. */
class MicrometerFiguresTest {

    private static final Figure FIGURE = Figure.of("yeyak.thing", "Things");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Figures figures = new MicrometerFigures(registry);

    @Test
    void spellsTheBoundsOfTimesAsTheRulesDo() {
        figures.times(FIGURE.with("step", "pay"), Figures.WAITING).took(Duration.ofMillis(300));

        assertThat(registry.scrape())
                .contains("yeyak_thing_seconds_bucket{step=\"pay\",le=\"0.25\"} 0")
                .contains("yeyak_thing_seconds_bucket{step=\"pay\",le=\"0.5\"} 1")
                .contains("yeyak_thing_seconds_bucket{step=\"pay\",le=\"10.0\"} 1")
                .contains("yeyak_thing_seconds_count{step=\"pay\"} 1");
    }

    @Test
    void countsAndAddsUp() {
        var count = figures.count(FIGURE);
        count.one();
        count.add(2);
        figures.amounts(Figure.of("yeyak.thing.size", "Sizes")).add(7);

        assertThat(registry.scrape())
                .contains("yeyak_thing_total 3.0")
                .contains("yeyak_thing_size_count 1")
                .contains("yeyak_thing_size_sum 7.0");
    }

    @Test
    void showsWhatIsSoUntilItIsRemoved() {
        var level = new Level();
        var shown = figures.show(Figure.of("yeyak.thing.oldest.seconds", "Age"), level);
        assertThat(registry.scrape()).contains("yeyak_thing_oldest_seconds NaN");

        level.set(5);
        assertThat(registry.scrape()).contains("yeyak_thing_oldest_seconds 5.0");

        shown.remove();
        assertThat(registry.scrape()).doesNotContain("yeyak_thing_oldest_seconds");
    }

    @Test
    void keepsTheNameOfAFact() {
        var unusedShown =
                figures.show(Figure.of("yeyak.build.info", "The release").with("version", "1"), () -> 1);

        assertThat(registry.scrape()).contains("yeyak_build_info{version=\"1\"} 1");
    }
}
