package io.yeyak.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @AfterEach
    void clear() {
        System.clearProperty(Clocks.AHEAD);
    }

    @Test
    void isTheClockOfTheMachineWhenNothingIsSaid() {
        assertThat(Clocks.system()).isEqualTo(Clock.systemUTC());
    }

    @Test
    void isAsFarAheadAsItIsTold() {
        System.setProperty(Clocks.AHEAD, "-PT30H");

        assertThat(Clocks.system().instant()).isBefore(Instant.now().minus(Duration.ofHours(29)));
    }
}
