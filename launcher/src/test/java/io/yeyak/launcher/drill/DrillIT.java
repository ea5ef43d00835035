package io.yeyak.launcher.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.fault.FaultKind;
import io.yeyak.launcher.drill.report.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A short drill, as anybody can run it: many faults of many kinds, and nobody loses anything. */
@Tag("alone")
class DrillIT {

    private static final long SEED = 20;
    private static final int FAULTS = 20;

    // A rolling restart takes as long as all the others. Where no disk can be mounted, none is full, and none counts.
    private static final Set<FaultKind> KINDS = EnumSet.complementOf(EnumSet.of(FaultKind.ROLLING_RESTART));

    private final Vertx vertx = Vertx.vertx();

    // What went wrong can be looked at afterwards.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void losesNothingWhileOnePartAfterAnotherBreaks() {
        var settings = new DrillSettings(
                SEED,
                Duration.ofSeconds(150),
                FAULTS,
                5,
                KINDS,
                3,
                folder.resolve("stage"),
                folder.resolve("history.jsonl"),
                Optional.empty());

        Drill.run(vertx, settings, System.out::println);
        var report = Hearing.of(settings.history());

        assertThat(report.green()).as(String.join("\n", Text.of(report))).isTrue();
        assertThat(report.faults().felt()).isGreaterThanOrEqualTo(FAULTS);
        assertThat(report.faults().kinds().values())
                .filteredOn(kind -> kind.felt() > 0)
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(report.people().accepted()).isPositive();
        assertThat(report.people().confirmed()).isPositive();
        assertThat(report.people().badRequests()).isPositive();
    }
}
