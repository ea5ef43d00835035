package io.yeyak.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.observe.MicrometerFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Finding FINDING = Finding.waiting("ticket", "row 7 waits");
    private static final Set<Invariant> OUTBOX = Set.of(Invariant.OUTBOX);

    private final List<Finding> told = new ArrayList<>();
    private final Standing standing = new Standing(told::add);

    @Test
    void tellsAViolationOnceHoweverOftenItIsSeen() {
        standing.settle(OUTBOX, "ticket", List.of(FINDING));
        standing.settle(OUTBOX, "ticket", List.of(FINDING));

        assertThat(told).containsExactly(FINDING);
        assertThat(report().violated()).isTrue();
    }

    @Test
    void forgetsWhatIsPutRight() {
        standing.settle(OUTBOX, "ticket", List.of(FINDING));
        standing.settle(OUTBOX, "ticket", List.of());

        assertThat(report().green()).isTrue();
    }

    @Test
    void isNotGreenWhenSomethingCouldNotBeLookedAt() {
        standing.notLooked(Invariant.LOG, "Kafka cannot be read");

        assertThat(report().green()).isFalse();
        assertThat(report().violated()).isFalse();
        assertThat(report().lines()).anyMatch(line -> line.contains("not looked: Kafka cannot be read"));
    }

    @Test
    void tellsHowManyMoreThereAreWhenThereAreVeryMany() {
        for (int i = 0; i < 12_000; i++) {
            standing.settle(OUTBOX, "subject " + i, List.of(FINDING));
        }

        assertThat(report().lines()).anyMatch(line -> line.endsWith("and 11,000 more"));
    }

    @Test
    void isShownAsMetrics() {
        var registry = new SimpleMeterRegistry();
        var metrics = new AuditMetrics(new MicrometerFigures(registry), standing, new SweepClock());
        standing.settle(OUTBOX, "ticket", List.of(FINDING));
        standing.counted(Map.of(Invariant.OUTBOX, 48L));

        assertThat(gauge(registry, "yeyak.audit.violations")).isEqualTo(1);
        assertThat(gauge(registry, "yeyak.audit.checked")).isEqualTo(48);
        metrics.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get(name).tag("invariant", "OUTBOX").gauge().value();
    }

    private AuditReport report() {
        return standing.report(Instant.EPOCH, Duration.ZERO);
    }
}
