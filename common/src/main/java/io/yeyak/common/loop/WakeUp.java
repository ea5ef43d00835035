package io.yeyak.common.loop;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A wait that can be cut short from any thread. A call that comes while nobody waits is kept for the next wait. */
final class WakeUp {

    private final AtomicReference<Promise<Boolean>> next = new AtomicReference<>(Promise.promise());

    void call() {
        next.get().tryComplete(true);
    }

    /** Completes after that time at the latest, and says whether it was cut short. */
    Future<Boolean> within(Vertx vertx, Duration longest) {
        Promise<Boolean> mine = next.get();
        Timer timer = vertx.timer(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS);
        timer.onComplete(ignored -> mine.tryComplete(false));
        return mine.future().onComplete(ignored -> {
            next.compareAndSet(mine, Promise.promise());
            timer.cancel();
        });
    }
}
