package io.yeyak.common.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopWorkerTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() {
        Promise<Void> enough = Promise.promise();
        start(new Pace(LONG, LONG, LONG), () -> {
            if (rounds.incrementAndGet() == 100) {
                enough.complete();
            }
            return rounds.get() < 100;
        });

        enough.future().await();
    }

    @Test
    void restsUntilItIsWoken() {
        Promise<Void> twice = Promise.promise();
        LoopWorker loop = start(new Pace(LONG, LONG, LONG), () -> {
            if (rounds.incrementAndGet() == 2) {
                twice.complete();
            }
            return false;
        });

        loop.wake();

        twice.future().await();
    }

    @Test
    void outlivesWhateverItsStepThrows() {
        Promise<Void> thrice = Promise.promise();
        start(new Pace(SHORT, LONG, SHORT), () -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IOException("a checked one");
                case 2 -> throw new AssertionError("an error");
                default -> thrice.tryComplete();
            }
            return false;
        });

        thrice.future().await();
    }

    @Test
    void stopsWhileItRests() {
        LoopWorker loop = start(new Pace(LONG, LONG, LONG), () -> false);

        loop.stop().await();
    }

    @Test
    void restsLongerEachTimeUpToItsLimit() {
        Pace pace = new Pace(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(pace.idle(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.idle(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(pace.idle(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.failed(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @CanIgnoreReturnValue
    private LoopWorker start(Pace pace, Callable<Boolean> round) {
        LoopWorker loop = new LoopWorker("test", pace) {
            @Override
            protected boolean round() throws Exception {
                return round.call();
            }
        };
        vertx.deployVerticle(loop, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await();
        return loop;
    }
}
