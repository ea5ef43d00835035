package io.yeyak.common.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HintsTest {

    private static final Hint<Changed> CHANGED = new Hint<>("shelf.changed", Changed.class);

    private final Vertx vertx = Vertx.vertx();
    private final Hints hints = new Hints(vertx);

    record Changed(String what) {}

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void tellsAllWhoListen() {
        Promise<Changed> first = Promise.promise();
        Promise<Changed> second = Promise.promise();
        hints.subscribe(CHANGED, first::tryComplete).await();
        hints.subscribe(CHANGED, second::tryComplete).await();

        hints.publish(CHANGED, new Changed("a"));

        assertThat(Future.all(first.future(), second.future()).await().<Changed>list())
                .containsExactly(new Changed("a"), new Changed("a"));
    }

    @Test
    void isHeardByNobodyWithoutHarm() {
        hints.publish(CHANGED, new Changed("lost"));

        Promise<Changed> next = Promise.promise();
        hints.subscribe(CHANGED, next::tryComplete).await();
        hints.publish(CHANGED, new Changed("heard"));

        assertThat(next.future().await()).isEqualTo(new Changed("heard"));
    }

    @Test
    void passesOverWhatCannotBeReadAndAListenerThatThrows() {
        Promise<Changed> heard = Promise.promise();
        hints.subscribe(CHANGED, changed -> {
                    throw new IllegalStateException("thrown by a listener");
                })
                .await();
        hints.subscribe(CHANGED, heard::tryComplete).await();

        vertx.eventBus().publish("hint.shelf.changed", Buffer.buffer("garbage"));
        hints.publish(CHANGED, new Changed("a"));

        assertThat(heard.future().await()).isEqualTo(new Changed("a"));
    }
}
