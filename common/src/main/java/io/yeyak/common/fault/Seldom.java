package io.yeyak.common.fault;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets something be said once a second at the most, and counts what was not said: while a server is away, every request
 * would say so, and nobody could read anything else. Any thread may ask.
 */
public final class Seldom {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - BETWEEN);
    private final AtomicLong unsaid = new AtomicLong();

    /** How often it was not said since it was said last; empty when it is not to be said now. */
    public OptionalLong turn() {
        var now = System.nanoTime();
        var before = saidAt.get();
        if (now - before < BETWEEN || !saidAt.compareAndSet(before, now)) {
            unsaid.incrementAndGet();
            return OptionalLong.empty();
        }
        return OptionalLong.of(unsaid.getAndSet(0));
    }
}
