package io.yeyak.common.loop;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does something again and again on an event loop, however often. A future that is composed of a future that is
 * composed of a future, as in a method that composes itself, completes from the inside to the outside: after some
 * thousand rounds that is more than a stack holds, and whoever waits waits for ever. Here none is inside another.
 */
public final class Repeat {

    private final Vertx vertx;
    private final Supplier<Future<Optional<Duration>>> round;
    private final Promise<Void> ended = Promise.promise();

    private Repeat(Vertx vertx, Supplier<Future<Optional<Duration>>> round) {
        this.vertx = vertx;
        this.round = round;
    }

    /**
     * Begins with the first round.
     *
     * @param round says how long to rest before the next one; nothing when there is to be none
     * @return completes after the last round; fails when a round fails, and then there is no other
     */
    public static Future<Void> untilDone(Vertx vertx, Supplier<Future<Optional<Duration>>> round) {
        Repeat repeat = new Repeat(vertx, round);
        repeat.next();
        return repeat.ended.future();
    }

    private void next() {
        Future.succeededFuture()
                .compose(begun -> round.get())
                .onSuccess(rest -> rest.ifPresentOrElse(this::later, ended::complete))
                .onFailure(ended::fail);
    }

    private void later(Duration rest) {
        vertx.setTimer(Math.max(1, rest.toMillis()), passed -> next());
    }
}
