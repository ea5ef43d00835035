package io.yeyak.common.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class RepeatTest {

    private static final int MORE_THAN_A_STACK_HOLDS = 10_000;

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void comesToItsEndHoweverManyRoundsThereWere(Vertx vertx) throws Exception {
        await(Repeat.untilDone(
                vertx,
                () -> Future.succeededFuture(Optional.of(Duration.ZERO)
                        .filter(rest -> rounds.incrementAndGet() < MORE_THAN_A_STACK_HOLDS))));

        assertThat(rounds).hasValue(MORE_THAN_A_STACK_HOLDS);
    }

    @Test
    void endsWithTheRoundThatFails(Vertx vertx) {
        Future<Void> ended = Repeat.untilDone(
                vertx,
                () -> rounds.incrementAndGet() < 3
                        ? Future.succeededFuture(Optional.of(Duration.ZERO))
                        : Future.failedFuture("it cannot be"));

        assertThatThrownBy(() -> await(ended)).hasMessageContaining("it cannot be");
        assertThat(rounds).hasValue(3);
    }

    @Test
    void endsWithTheRoundThatThrows(Vertx vertx) {
        Future<Void> ended = Repeat.untilDone(vertx, () -> {
            throw new IllegalStateException("it cannot be");
        });

        assertThatThrownBy(() -> await(ended)).hasMessageContaining("it cannot be");
    }

    private static void await(Future<Void> ended) throws Exception {
        ended.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
