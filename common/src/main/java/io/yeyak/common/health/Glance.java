package io.yeyak.common.health;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks at something when somebody wants to know, one look at a time and none when the last one is fresh: however many
 * ask, and however long it hangs, it costs no more. Used by one event loop.
 */
final class Glance<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A busy machine is slow now and then: what was seen a moment ago is still told. */
    private static final Duration USEFUL = Duration.ofSeconds(15);

    private final Supplier<Future<T>> look;
    private Optional<Future<Seen<T>>> last = Optional.empty();
    private Seen<T> seen = Seen.nothing("Nobody has looked.");
    private long begunAt;
    private long seenAt;

    Glance(Supplier<Future<T>> look) {
        this.look = look;
    }

    /** What is seen. Never fails, and does not take longer than a second; a look that does goes on. */
    Future<Seen<T>> now() {
        return last.filter(this::isOfUse)
                .orElseGet(this::begin)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(fault -> lately());
    }

    private boolean isOfUse(Future<Seen<T>> before) {
        return !before.isComplete() || System.nanoTime() - begunAt < FRESH.toNanos();
    }

    private Future<Seen<T>> begin() {
        begunAt = System.nanoTime();
        Future<Seen<T>> begun = Future.succeededFuture(look)
                .compose(Supplier::get)
                .map(Seen::of)
                .otherwise(fault -> Seen.nothing(fault.toString()))
                .onSuccess(this::keep);
        last = Optional.of(begun);
        return begun;
    }

    private void keep(Seen<T> now) {
        seen = now;
        seenAt = System.nanoTime();
    }

    private Seen<T> lately() {
        boolean isUseful = seen.value().isPresent() && System.nanoTime() - seenAt < USEFUL.toNanos();
        return isUseful ? seen : Seen.nothing("It does not answer in time.");
    }
}
