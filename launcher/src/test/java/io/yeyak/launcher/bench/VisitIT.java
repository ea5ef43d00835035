package io.yeyak.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.launcher.bench.report.BenchReport;
import io.yeyak.launcher.bench.report.Series;
import io.yeyak.launcher.bench.report.Text;
import io.yeyak.launcher.bench.scenario.Scenarios;
import io.yeyak.launcher.bench.scenario.Size;
import io.yeyak.launcher.drill.stage.Company;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of a deployment from outside, and of one on data that were there before; in miniature. */
@Tag("alone")
class VisitIT {

    private static final long PATIENCE_SECONDS = 240;
    private static final int PEOPLE = 100;
    private static final int TICKETS = 20;
    private static final Size SMALL = new Size(
            PEOPLE, 10, TICKETS, 3, 5, 16, 0, 10, 5, List.of(100), Duration.ofSeconds(6), Duration.ofMinutes(3));

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(60, TimeUnit.SECONDS);
    }

    @Test
    void drivesADeploymentOfWhichItKnowsNothingButTheGateway() throws Exception {
        var stage = Stage.open(
                        vertx,
                        new StageSettings(
                                folder,
                                System.out::println,
                                Optional.empty(),
                                Company.TOGETHER,
                                List.of(),
                                Optional.empty()))
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            var tokens = IntStream.range(0, SMALL.customers())
                    .mapToObj(number -> stage.customerToken("customer-" + number))
                    .toList();
            var outside = new Outside(stage.gateways().getFirst(), tokens, stage.adminToken());

            var report = run(Scenarios.outside(), Path.of(""), Optional.of(outside));

            assertThat(report.problems()).as(String.join("\n", Text.of(report))).isEmpty();
            assertThat(of(report, Scenarios.HOT_SHOW).runs().getFirst().counts())
                    .containsEntry("held", (long) PEOPLE)
                    .containsEntry("told", (long) PEOPLE);
            assertThat(of(report, Scenarios.SELL_OUT).runs().getFirst().counts())
                    .containsEntry("held", (long) TICKETS);
            assertThat(report.bytesStored()).isEmpty();
            assertThat(String.join("\n", Text.of(report))).contains("Driven from outside", "elsewhere, at http://");
        } finally {
            stage.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void goesOnWithWhatABenchBeforeHasLeft() {
        for (int bench = 0; bench < 2; bench++) {
            var report = run(List.of(Scenarios.HOT_SHOW, Scenarios.GROWTH), folder.resolve("kept"), Optional.empty());

            assertThat(report.problems()).as(String.join("\n", Text.of(report))).isEmpty();
            assertThat(of(report, Scenarios.HOT_SHOW).runs().getFirst().counts())
                    .containsEntry("held", (long) PEOPLE);
            assertThat(of(report, Scenarios.GROWTH).figures())
                    .containsEntry("reservations before", (bench + 1.0) * (PEOPLE + SMALL.warmUp()));
        }
    }

    private BenchReport run(List<String> scenarios, Path place, Optional<Outside> outside) {
        var settings = new BenchSettings(
                scenarios, 1, false, 1, SMALL, Company.TOGETHER, false, place, Optional.empty(), outside);
        return Bench.run(vertx, settings, "in a test", System.out::println, System.out::println);
    }

    private static Series of(BenchReport report, String name) {
        return report.scenarios().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
