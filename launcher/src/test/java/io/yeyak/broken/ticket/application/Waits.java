package io.yeyak.broken.ticket.application;

import io.vertx.core.Future;

/** An application that waits. */
public final class Waits {

    public String now(Future<String> later) {
        return later.await();
    }
}
