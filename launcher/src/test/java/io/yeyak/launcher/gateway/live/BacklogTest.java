package io.yeyak.launcher.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog();

    @Test
    void keepsTheNewestOfEachThing() {
        backlog.add(frame(1, "show:a"));
        backlog.add(frame(2, "show:b"));
        backlog.add(frame(3, "show:a"));

        assertThat(backlog.size()).isEqualTo(2);
        assertThat(backlog.poll().seq()).isEqualTo(3);
        assertThat(backlog.poll().seq()).isEqualTo(2);
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void keepsTheNewestWhenTheOlderOneComesLater() {
        backlog.add(frame(9, "show:a"));
        backlog.add(frame(4, "show:a"));

        assertThat(backlog.toldUpTo(20)).isEqualTo(3);
        assertThat(backlog.poll().seq()).isEqualTo(9);
    }

    @Test
    void keepsEachThatReplacesNothing() {
        backlog.add(frame(1, "admin"));
        backlog.add(frame(2, "admin"));

        assertThat(backlog.size()).isEqualTo(2);
    }

    @Test
    void claimsNoMoreThanWhatWasTold() {
        backlog.add(frame(5, "show:a"));
        backlog.add(frame(6, "show:b"));
        backlog.add(frame(8, "show:a"));

        assertThat(backlog.toldUpTo(8)).isEqualTo(4);
        assertThat(backlog.poll().topic()).isEqualTo("show:a");
        assertThat(backlog.toldUpTo(8)).isEqualTo(5);
        assertThat(backlog.poll().topic()).isEqualTo("show:b");
        assertThat(backlog.toldUpTo(8)).isEqualTo(8);
    }

    private static Frame frame(long seq, String topic) {
        return new Frame(seq, topic, Optional.empty(), Buffer.buffer());
    }
}
