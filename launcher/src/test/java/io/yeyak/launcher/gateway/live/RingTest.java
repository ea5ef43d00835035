package io.yeyak.launcher.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RingTest {

    private final Ring ring = new Ring(3);

    @Test
    void reachesBackToWhereItBegan() {
        ring.restart(10);
        ring.add(frame(11));
        ring.add(frame(14));

        assertThat(ring.reaches(10)).isTrue();
        assertThat(ring.reaches(9)).isFalse();
        assertThat(ring.after(10)).extracting(Frame::seq).containsExactly(11L, 14L);
        assertThat(ring.after(11)).extracting(Frame::seq).containsExactly(14L);
        assertThat(ring.after(14)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        ring.restart(0);
        for (long seq = 1; seq <= 5; seq++) {
            ring.add(frame(seq));
        }

        assertThat(ring.reaches(1)).isFalse();
        assertThat(ring.reaches(2)).isTrue();
        assertThat(ring.after(2)).extracting(Frame::seq).containsExactly(3L, 4L, 5L);
    }

    private static Frame frame(long seq) {
        return new Frame(seq, "admin", Optional.empty(), Buffer.buffer());
    }
}
