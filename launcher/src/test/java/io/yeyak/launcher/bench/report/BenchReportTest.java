package io.yeyak.launcher.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final Verdict RIGHT = new Verdict(true, List.of("STOCK ok"));
    private static final Latency QUICK = new Latency(10, 2, 1, 2, 3, 4, 5);

    @Test
    void tellsTheMedianOfTheRuns() {
        var series = Series.of("hot-show", "on one show", List.of(run(300, 7), run(100, 1), run(200, 4)));

        assertThat(series.rate("decided")).isEqualTo(200);
        assertThat(series.rate("unknown")).isZero();
        assertThat(series.latencies().get("accept").p99()).isEqualTo(4);
        assertThat(series.latencies().get("accept").count()).isEqualTo(30);
        assertThat(series.cpuMicrosEach()).containsEntry("postgres", 400.0);
        assertThat(Medians.of(List.of(1.0, 2.0, 3.0, 10.0))).isEqualTo(2.5);
    }

    @Test
    void leavesFailedRunsOutOfTheMedian() {
        var series = Series.of("hot-show", "on one show", List.of(run(300, 7), Measured.failed("it broke")));

        assertThat(series.rate("decided")).isEqualTo(300);
        assertThat(series.green()).isFalse();
    }

    @Test
    void failsWhenOneRunHasFailed() {
        var report = report(Series.of("hot-show", "", List.of(run(1, 1), Measured.failed("it broke"))), RIGHT);

        assertThat(report.green()).isFalse();
        assertThat(report.problems()).containsExactly("hot-show, run 2: it broke");
    }

    @Test
    void failsWhenTheAuditorDoesNotSayThatAllIsRight() {
        var report =
                report(Series.of("hot-show", "", List.of(run(1, 1))), new Verdict(false, List.of("STOCK VIOLATED")));

        assertThat(report.green()).isFalse();
        assertThat(Text.of(report)).contains("STOCK VIOLATED").anyMatch(line -> line.contains("FAILED"));
    }

    @Test
    void saysTheSameInWordsAndAsJson() {
        var report = report(Series.of("hot-show", "on one show", List.of(run(6_000, 3))), RIGHT);

        assertThat(report.green()).isTrue();
        assertThat(String.join("\n", Text.of(report)))
                .contains(
                        "hot-show: on one show (1 runs)",
                        "6,000 /s",
                        "p99",
                        "CPU µs each",
                        "postgres 400.0",
                        "MB resident, platform",
                        "1.0 2.0 4.0  grows")
                .contains("hot-show decided / row-lock", "STOCK ok", "Everything is right.");
        var json = Json.text(report);
        assertThat(json).contains("\"scenarios\"", "\"cpuMicrosEach\"", "\"decided\":6000.0", "\"commit\":\"abc\"");
        assertThat(Json.decode(json, BenchReport.class)).isEqualTo(report);
    }

    private static BenchReport report(Series series, Verdict verdict) {
        return new BenchReport(
                Instant.EPOCH,
                new Machine("a processor", 2, 8L << 30, "Linux", "25", 0, 0.1),
                new Versions("0.1.0", "abc", "17", "4", "5"),
                new TreeMap<>(Map.of("fsync", "on")),
                List.of(),
                List.of(series),
                List.of(new Ratio("hot-show decided / row-lock", 7.1)),
                new TreeMap<>(Map.of("ticket.outbox", 5_000_000L)),
                verdict);
    }

    private static Measured run(double decided, double p99) {
        var cost = new Cost(
                10,
                Map.of("postgres", new ProcessCost(1, 400, 1 << 20, 1 << 20, 2)),
                500,
                0,
                0.1,
                900,
                List.of(new StatementCost("ticket", 0.01, 3, 1, "select 1")));
        return new Measured(
                        1,
                        new TreeMap<>(Map.of("decided", 10L)),
                        new TreeMap<>(Map.of("decided", decided)),
                        new TreeMap<>(Map.of("accept", new Latency(10, QUICK.mean(), 1, 2, p99, 4, 5))),
                        new TreeMap<>(Map.of("MB resident, platform", 700.0)),
                        new TreeMap<>(Map.of("MB outbox", Course.of(List.of(1.0, 2.0, 4.0)))),
                        Cost.UNKNOWN,
                        List.of())
                .costing(cost);
    }
}
