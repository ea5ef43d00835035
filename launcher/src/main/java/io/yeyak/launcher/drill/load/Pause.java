package io.yeyak.launcher.drill.load;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A pause between two tries: the longer nothing comes of them, the longer it is, up to two seconds. */
record Pause(Duration length) {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    static Pause ofMillis(long millis) {
        return new Pause(Duration.ofMillis(millis));
    }

    /** The one after this one. */
    Pause longer() {
        var doubled = length.multipliedBy(2);
        return new Pause(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }

    /** Waits, on a virtual thread. */
    void pass(Vertx vertx) {
        var _ = vertx.timer(length.toMillis(), TimeUnit.MILLISECONDS).await();
    }
}
