package io.yeyak.common.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.yeyak.common.fixture.Eventually;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueWorkerTest {

    private final Vertx vertx = Vertx.vertx();
    private final Set<Integer> due = new ConcurrentSkipListSet<>();
    private final AtomicInteger failures = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void wakesAllThatIsDueHoweverMuch() {
        IntStream.range(0, 1_000).forEach(due::add);

        deploy(new DueWorker<>(this::find, this::wake));

        Eventually.holds("all are woken", due::isEmpty);
    }

    @Test
    void wakesTheOthersAndTriesAgainWhenOneFails() {
        due.addAll(List.of(1, 2, 3));

        deploy(new DueWorker<>(this::find, key -> {
            if (key == 2 && failures.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return wake(key);
        }));

        Eventually.holds("all are woken", due::isEmpty);
        assertThat(failures.get()).isEqualTo(2);
    }

    @Test
    void looksAgainAfterTheDatabaseWasAway() {
        due.add(1);

        deploy(new DueWorker<>(
                limit -> failures.incrementAndGet() == 1
                        ? Future.failedFuture(new IllegalStateException("away"))
                        : find(limit),
                this::wake));

        Eventually.holds("it is woken", due::isEmpty);
    }

    private Future<List<Integer>> find(int limit) {
        return Future.succeededFuture(due.stream().limit(limit).toList());
    }

    private Future<Boolean> wake(int key) {
        return Future.succeededFuture(due.remove(key));
    }

    private void deploy(DueWorker<Integer> worker) {
        String id = vertx.deployVerticle(
                        worker, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await();
        assertThat(id).isNotEmpty();
    }
}
