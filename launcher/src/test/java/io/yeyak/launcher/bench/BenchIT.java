package io.yeyak.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.bench.report.BenchReport;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.bench.report.Series;
import io.yeyak.launcher.bench.report.Text;
import io.yeyak.launcher.bench.scenario.Scenarios;
import io.yeyak.launcher.bench.scenario.Size;
import io.yeyak.launcher.drill.stage.Company;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario in miniature: that it counts right, never how fast it is. */
@Tag("alone")
class BenchIT {

    private static final int PEOPLE = 200;
    private static final int TICKETS = 30;
    private static final int BOOKINGS = 500;
    private static final Size SMALL = new Size(
            PEOPLE,
            50,
            TICKETS,
            5,
            20,
            16,
            0,
            10,
            12,
            List.of(100, 5_000),
            Duration.ofSeconds(6),
            Duration.ofMinutes(3));

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(60, TimeUnit.SECONDS);
    }

    @Test
    void runsEveryScenarioBesideTheBaselinesAndHasItAudited() {
        var settings = new BenchSettings(
                Scenarios.names(),
                1,
                true,
                BOOKINGS,
                SMALL,
                Company.PAIR,
                true,
                folder.resolve("stage"),
                Optional.of(folder.resolve("recordings")),
                Optional.empty());

        var report = Bench.run(vertx, settings, "in a test", System.out::println, System.out::println);

        assertThat(report.problems()).as(String.join("\n", Text.of(report))).isEmpty();
        assertThat(report.green()).isTrue();
        assertThat(report.baselines())
                .extracting(Series::name)
                .containsExactly("row-lock", "atomic-update", "batched-insert");
        assertThat(of(report, "row-lock").count("booked")).isEqualTo(BOOKINGS);
        assertThat(of(report, "row-lock").cost().processes()).containsOnlyKeys("postgres", "load generator");
        assertThat(report.scenarios()).extracting(Series::name).containsExactlyElementsOf(Scenarios.names());
        everybodyIsServed(report);
        whatItCostsIsThere(of(report, Scenarios.HOT_SHOW));
        theStormIsOver(of(report, Scenarios.OVERLOAD));
        whatItTakesIsFollowed(of(report, Scenarios.BLOAT));
        assertThat(folder.resolve("recordings"))
                .isDirectoryContaining("glob:**/front-1.jfr")
                .isDirectoryContaining("glob:**/back-2.jfr");
        assertThat(report.ratios()).isNotEmpty();
        assertThat(Json.decode(Json.text(report), BenchReport.class)).isEqualTo(report);
    }

    private static void everybodyIsServed(BenchReport report) {
        for (var name : List.of(Scenarios.HOT_SHOW, Scenarios.THOUSAND_SHOWS)) {
            assertThat(of(report, name).counts()).containsEntry("held", (long) PEOPLE);
        }
        assertThat(of(report, Scenarios.SAGA).counts())
                .containsEntry("confirmed", (long) PEOPLE)
                .containsEntry("listed", PEOPLE / 10L);
        var calm = of(report, Scenarios.CALM);
        assertThat(calm.count("confirmed")).isPositive().isEqualTo(calm.count("accepted"));
        assertThat(of(report, Scenarios.ACCEPT_ONLY).counts()).containsEntry("accepted", (long) PEOPLE);
        assertThat(of(report, Scenarios.ACCEPT_ONLY).figures()).hasSize(2);
        assertThat(of(report, Scenarios.LIVE_UPDATES).counts()).containsEntry("listeners", 12L);
        assertThat(of(report, Scenarios.START_UP).figures()).hasSize(3);
        assertThat(of(report, Scenarios.GROWTH).figures())
                .containsKeys("CPU µs each at 5,000", "decided /s at 5,000", "reservations before")
                .doesNotContainKey("CPU µs each at 100");
        var soldOut = of(report, Scenarios.SELL_OUT).counts();
        assertThat(soldOut).containsEntry("held", (long) TICKETS);
        assertThat(soldOut.getOrDefault("rejected", 0L) + soldOut.getOrDefault("refused: 409 sold-out", 0L))
                .isEqualTo(PEOPLE - TICKETS);
    }

    private static void theStormIsOver(Measured run) {
        assertThat(run.count("held")).isPositive().isEqualTo(run.count("accepted"));
        assertThat(run.perSecond())
                .containsKeys("accepted in the storm", "decided in the storm", "accepted at saturation");
        assertThat(run.latencies()).containsKeys("accept, before the storm", "accept, in the storm");
        assertThat(run.figures())
                .containsKeys("% sent away in the storm", "MB heap before", "MB heap at most", "MB resident after");
        assertThat(run.figures().get("MB heap at most")).isPositive();
    }

    private static void whatItTakesIsFollowed(Measured run) {
        assertThat(run.figures().get("reservations confirmed")).isPositive();
        assertThat(run.courses())
                .containsKeys("MB tables", "MB indexes", "MB outbox", "dead rows", "MB WAL", "MB Kafka");
        assertThat(run.courses().values())
                .allSatisfy(course -> assertThat(course.figures()).hasSize(6));
        assertThat(run.courses().get("MB tables").figures().getFirst()).isPositive();
    }

    private static void whatItCostsIsThere(Measured run) {
        assertThat(run.cost().processes())
                .containsKeys("front", "back", "sandbox", "broker", "postgres", "load generator");
        assertThat(run.cost().walBytesEach()).isPositive();
        assertThat(run.cost().logBytesEach()).isPositive();
        assertThat(run.cost().statements()).isNotEmpty();
        assertThat(run.latencies()).containsKeys("accept", "decision", "202 to told by HTTP");
    }

    private static Measured of(BenchReport report, String name) {
        return Stream.concat(report.baselines().stream(), report.scenarios().stream())
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow()
                .runs()
                .getFirst();
    }
}
