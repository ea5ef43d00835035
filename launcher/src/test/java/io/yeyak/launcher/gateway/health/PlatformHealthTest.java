package io.yeyak.launcher.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.health.Breaker;
import io.yeyak.common.health.HealthReport;
import io.yeyak.common.health.Part;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformHealthTest {

    private static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");

    @Test
    void isUpWhenEverythingIs() {
        PlatformHealth health = together(context("one", Status.UP, Status.UP), context("two", Status.UP, Status.UP));

        assertThat(health.status()).isEqualTo(Status.UP);
        assertThat(health.asOf()).isEqualTo(NOON);
    }

    @Test
    void isDegradedWhenSomethingIsNotUp() {
        assertThat(together(context("one", Status.DOWN, Status.UP), context("two", Status.UP, Status.UP))
                        .status())
                .isEqualTo(Status.DEGRADED);
        assertThat(together(context("one", Status.UP, Status.DOWN), context("two", Status.UP, Status.DOWN))
                        .status())
                .isEqualTo(Status.DEGRADED);
    }

    @Test
    void isDownWhenNoContextIsThere() {
        assertThat(together(context("one", Status.DOWN, Status.UP), context("two", Status.DOWN, Status.UP))
                        .status())
                .isEqualTo(Status.DOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, UP, UP",
        "DOWN, DOWN, DOWN",
        "UP, DOWN, DEGRADED",
        "DOWN, UP, DEGRADED",
        "UNKNOWN, UP, UP",
        "DOWN, UNKNOWN, DOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void whatSeveralNeedIsOnePart(Status seenByOne, Status seenByTwo, Status expected) {
        PlatformHealth health = together(context("one", Status.UP, seenByOne), context("two", Status.UP, seenByTwo));

        assertThat(health.parts()).extracting(Part::name).containsExactly("one", "broker", "two");
        assertThat(health.parts().get(1).status()).isEqualTo(expected);
    }

    @Test
    void tellsOfEveryBreaker() {
        Breaker breaker = new Breaker("bank", Breaker.State.OPEN, NOON);

        PlatformHealth health =
                together(context("one", Status.UP, Status.UP), new HealthReport(List.of(), List.of(breaker)));

        assertThat(health.breakers()).containsExactly(breaker);
    }

    private static PlatformHealth together(HealthReport... reports) {
        return PlatformHealth.of(NOON, List.of(reports));
    }

    private static HealthReport context(String name, Status status, Status broker) {
        return new HealthReport(
                List.of(Part.of(name, Kind.CONTEXT, status), Part.of("broker", Kind.BROKER, broker)), List.of());
    }
}
