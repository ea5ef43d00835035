package io.yeyak.broken;

import io.vertx.core.Vertx;

/** Somebody who asks and does not wait for the answer: twice, and once who does. */
public final class DropsAFuture {

    public void stop(Vertx vertx) {
        vertx.close();
    }

    public void goOn(Vertx vertx) {
        vertx.timer(1).map(passed -> "later");
    }

    public void look(Vertx vertx) {
        vertx.close().onFailure(Throwable::printStackTrace);
    }
}
