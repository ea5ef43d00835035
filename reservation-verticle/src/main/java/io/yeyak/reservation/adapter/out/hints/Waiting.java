package io.yeyak.reservation.adapter.out.hints;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.reservation.application.port.Changes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Somebody who waits. Signals come from any thread; the one who waits asks for one after the other. */
final class Waiting implements Changes.Watching {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Vertx vertx;
    private final Consumer<Waiting> atEnd;
    private final long patienceTimer;
    private final long lookTimer;
    private final AtomicReference<Promise<Boolean>> next = new AtomicReference<>(Promise.promise());
    private volatile long signals;
    private volatile long seen;
    private volatile boolean isOver;

    Waiting(Vertx vertx, Duration patience, Consumer<Waiting> atEnd) {
        this.vertx = vertx;
        this.atEnd = atEnd;
        this.patienceTimer = vertx.setTimer(Math.max(1, patience.toMillis()), _ -> giveUp());
        this.lookTimer = vertx.setPeriodic(LOOK_AGAIN.toMillis(), _ -> signal());
    }

    @Override
    public Future<Boolean> next() {
        // The promise is taken before the count is read: a signal in between completes it.
        Promise<Boolean> coming = next.get();
        if (isOver) {
            return Future.succeededFuture(false);
        }
        if (signals != seen) {
            seen = signals;
            return Future.succeededFuture(true);
        }
        return coming.future().onSuccess(_ -> seen = signals);
    }

    synchronized void signal() {
        signals = signals + 1;
        next.getAndSet(Promise.promise()).tryComplete(true);
    }

    private synchronized void giveUp() {
        isOver = true;
        next.get().tryComplete(false);
    }

    @Override
    public void end() {
        vertx.cancelTimer(patienceTimer);
        vertx.cancelTimer(lookTimer);
        atEnd.accept(this);
    }
}
