package io.yeyak.ticketlist.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TailTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Tail tail = new Tail();

    @Test
    void whoeverLooksOutForAVersionSeesItOrALaterOne() {
        Future<Void> seen = tail.sight("reservation:1", 3).within(LONG);
        tail.passed(List.of(frame(1, "reservation:1", 2), frame(2, "reservation:2", 3)));
        assertThat(seen.isComplete()).isFalse();
        tail.passed(List.of(frame(3, "reservation:1", 4)));
        assertThat(seen.isComplete()).isTrue();
    }

    @Test
    void whoeverLooksOutForAnythingSeesTheNextNumber() {
        Future<Void> seen = tail.sightAny(8).within(LONG);
        tail.passed(List.of(frame(7, "show:1", 1)));
        assertThat(seen.isComplete()).isFalse();
        tail.passed(List.of(frame(8, "show:1", 2)));
        assertThat(seen.isComplete()).isTrue();
    }

    @Test
    void whenNobodyKnowsWhatHappenedEverybodyLooks() {
        Future<Void> one = tail.sight("reservation:1", 3).within(LONG);
        Future<Void> other = tail.sightAny(8).within(LONG);
        tail.unknown();
        assertThat(one.isComplete()).isTrue();
        assertThat(other.isComplete()).isTrue();
    }

    @Test
    void whoeverSeesNothingGoesOnAllTheSame() {
        assertThat(tail.sight("reservation:1", 3).within(Duration.ofMillis(1)).await())
                .isNull();
    }

    @Test
    void whoeverLooksNoLongerIsForgotten() {
        Tail.Sighting sighting = tail.sight("reservation:1", 3);
        sighting.end();
        sighting.end();
        tail.passed(List.of(frame(1, "reservation:1", 3)));
        assertThat(sighting.within(Duration.ofMinutes(1)).isComplete()).isFalse();
    }

    @Test
    void whenTooManyLookOutTheNextOneIsNotKept() {
        for (int i = 0; i < 10_000; i++) {
            tail.sight("reservation:1", 1);
        }
        assertThat(tail.sight("reservation:1", 1).within(LONG).isComplete()).isTrue();
    }

    private static Frame frame(long seq, String topic, long version) {
        return new Frame(seq, topic, Optional.empty(), version, "{}");
    }
}
