package io.yeyak.ticketlist.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Generations;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CompleteRebuildTest {

    private static final Generation LIVE = new Generation(1, Generations.State.LIVE, Instant.EPOCH);
    private static final Generation BUILDING = new Generation(2, Generations.State.BUILDING, Instant.EPOCH);

    private long applied;
    private long end = 100;
    private long latest = 40;
    private boolean equal = true;
    private final List<Long> swappedSince = new ArrayList<>();
    private final CompleteRebuild rebuild = new CompleteRebuild(new OneSwap(), new OnePartition(), new StandingFeed());

    @Test
    void itAnswersOnceItHasReadAllThatThereWasAtTheMark() {
        assertThat(step()).isFalse();
        applied = 99;
        assertThat(step()).isFalse();
        applied = 100;
        assertThat(step()).isTrue();
    }

    @Test
    void whatCameAfterTheMarkIsComparedFromTheMarkOn() {
        step();
        end = 150;
        latest = 60;
        applied = 120;
        assertThat(step()).isTrue();
        assertThat(swappedSince).containsExactly(40L);
    }

    @Test
    void whenItIsNotEqualInTimeItTakesAnotherMark() {
        applied = 100;
        equal = false;
        assertThat(step()).isFalse();
        assertThat(step()).isFalse();
        latest = 60;
        equal = true;
        assertThat(step()).isFalse();
        assertThat(step()).isTrue();
        assertThat(swappedSince).containsExactly(40L, 60L);
    }

    private boolean step() {
        return rebuild.step(LIVE, BUILDING).result();
    }

    private final class OneSwap implements Generations {
        @Override
        public Future<Boolean> swap(Generation live, Generation building, long since) {
            swappedSince.add(since);
            return Future.succeededFuture(equal);
        }

        @Override
        public Future<List<Generation>> all() {
            return Future.succeededFuture(List.of(LIVE, BUILDING));
        }

        @Override
        public Future<Optional<Generation>> begin() {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Void> drop(Generation retired) {
            return Future.succeededFuture();
        }
    }

    private final class OnePartition implements Progress {
        @Override
        public Future<List<Partition>> of(int generation) {
            return Future.succeededFuture(List.of(new Partition("ticket.events", 0, 0, applied, end)));
        }

        @Override
        public Future<Void> forget(int generation) {
            return Future.succeededFuture();
        }
    }

    private final class StandingFeed implements Feed {
        @Override
        public Future<Slice> after(long seq, int limit) {
            return now();
        }

        @Override
        public Future<Slice> now() {
            return Future.succeededFuture(new Slice(1, latest, Optional.empty(), List.of()));
        }

        @Override
        public Future<Duration> lag() {
            return Future.succeededFuture(Duration.ZERO);
        }

        @Override
        public Future<Integer> prune(Duration age) {
            return Future.succeededFuture(0);
        }
    }
}
