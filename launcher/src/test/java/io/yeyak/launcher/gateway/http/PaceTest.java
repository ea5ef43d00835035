package io.yeyak.launcher.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many are taken on, by a clock that the test moves. */
class PaceTest {

    private static final long STEP_NANOS = Duration.ofMillis(1).toNanos();
    private static final int STEPS_IN_A_SECOND = 1_000;

    private long now;
    private long taken;
    private long sentAway;
    private int open;
    private final Pace pace = new Pace(Duration.ofSeconds(1), () -> now);

    @Test
    void takesOnACrowdThatComesOutOfTheBlue() {
        ask(9_000);

        assertThat(taken).isEqualTo(9_000);
    }

    @Test
    void takesOnEverybodyWhomItCanAnswer() {
        seconds(10, 3, 3);

        assertThat(sentAway).isZero();
    }

    @Test
    void hasNobodyWaitForLongWhenThreeTimesAsManyComeAsCanBeAnswered() {
        seconds(2, 6, 2);
        var before = sentAway;
        seconds(10, 6, 2);

        assertThat(open).isBetween(1_900, 2_100);
        assertThat(sentAway - before).isBetween(39_000L, 41_000L);
    }

    @Test
    void takesOnEverybodyAgainWhenFewerCome() {
        seconds(5, 6, 2);
        seconds(3, 1, 2);
        var before = sentAway;
        seconds(10, 1, 2);

        assertThat(open).isLessThan(10);
        assertThat(sentAway).isEqualTo(before);
    }

    @Test
    void takesOnAFewWhateverHappens() {
        ask(Pace.FEW / 2);
        seconds(1, 0, 0);
        ask(Pace.FEW / 4);
        seconds(1, 0, 0);
        ask(Pace.FEW / 4);

        assertThat(sentAway).isZero();
    }

    @Test
    void letsNoMorePileUpBeforeAContextThatDoesNotAnswer() {
        seconds(5, 5, 0);

        assertThat(open).isLessThan(3_000);
        assertThat(sentAway).isPositive();
    }

    private void seconds(int seconds, int askedInAStep, int answeredInAStep) {
        for (int step = 0; step < seconds * STEPS_IN_A_SECOND; step++) {
            now += STEP_NANOS;
            ask(askedInAStep);
            for (int answer = 0; answer < answeredInAStep && open > 0; answer++) {
                open--;
                pace.answered();
            }
        }
    }

    private void ask(int people) {
        for (int person = 0; person < people; person++) {
            if (pace.isTooMuch()) {
                sentAway++;
            } else {
                taken++;
                open++;
                pace.asked();
            }
        }
    }
}
