package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tellsThePercentilesOfEachStep() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.note("accept", TimeUnit.MILLISECONDS.toNanos(millis));
        }
        latencies.note("decision", -5);

        var summary = latencies.summary();

        assertThat(summary).containsOnlyKeys("accept", "decision");
        assertThat(summary.get("accept").count()).isEqualTo(1_000);
        assertThat(summary.get("accept").p50()).isCloseTo(500, within(1.0));
        assertThat(summary.get("accept").p99()).isCloseTo(990, within(2.0));
        assertThat(summary.get("accept").max()).isCloseTo(1_000, within(2.0));
        assertThat(summary.get("decision").max()).isZero();
    }

    @Test
    void dividesByTheTimeUntilTheLastOfEachKind() {
        var tally = new Tally(0);
        tally.count("accepted", TimeUnit.SECONDS.toNanos(1));
        tally.count("accepted", TimeUnit.SECONDS.toNanos(2));
        tally.count("decided", TimeUnit.SECONDS.toNanos(4));
        tally.count("refused: 409 sold-out");
        tally.count("refused: 409 sale-not-open");

        var measured = tally.measured(List.of());

        assertThat(measured.perSecond()).containsEntry("accepted", 1.0).containsEntry("decided", 0.25);
        assertThat(measured.seconds()).isEqualTo(4.0);
        assertThat(tally.all("refused")).isEqualTo(2);
    }
}
