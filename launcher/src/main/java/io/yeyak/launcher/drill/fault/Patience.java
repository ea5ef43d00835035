package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Asks again until there is an answer: whoever is asked may be broken as well, or stand behind something that is. */
record Patience(Vertx vertx) {

    private static final int TRIES = 30;
    private static final long REST_MILLIS = 1_000;

    /**
     * The first answer that is no failure, within half a minute or more; then the last failure.
     *
     * @param question is told how often it was asked before
     */
    <T> Future<T> ask(IntFunction<Future<T>> question) {
        return ask(question, 0);
    }

    private <T> Future<T> ask(IntFunction<Future<T>> question, int before) {
        return question.apply(before)
                .recover(failure -> before == TRIES
                        ? Future.failedFuture(failure)
                        : vertx.timer(REST_MILLIS, TimeUnit.MILLISECONDS).compose(rested -> ask(question, before + 1)));
    }
}
