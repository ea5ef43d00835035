package io.yeyak.launcher.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

    private final AtomicLong now = new AtomicLong();
    private final Heartbeats heartbeats = new Heartbeats(now::get);

    @Test
    void areAliveAsLongAsEachEventLoopTurns() {
        var one = heartbeats.heart();
        var other = heartbeats.heart();

        pass(Duration.ofSeconds(29));
        one.beat();
        assertThat(heartbeats.areAlive()).isTrue();

        pass(Duration.ofSeconds(2));
        assertThat(heartbeats.areAlive()).isFalse();

        other.beat();
        assertThat(heartbeats.areAlive()).isTrue();
    }

    @Test
    void missNoHeartThatHasEnded() {
        var ended = heartbeats.heart();
        ended.end();

        pass(Duration.ofMinutes(5));

        assertThat(heartbeats.areAlive()).isTrue();
    }

    @Test
    void tellTheLatestOfAllBeatsOnce() {
        var one = heartbeats.heart();
        var other = heartbeats.heart();

        pass(Duration.ofMillis(300));
        one.beat();
        pass(Duration.ofMillis(450));
        other.beat();

        assertThat(heartbeats.delaySeconds()).isEqualTo(0.5);
        assertThat(heartbeats.delaySeconds()).isZero();
    }

    private void pass(Duration time) {
        var unusedNow = now.addAndGet(time.toNanos());
    }
}
