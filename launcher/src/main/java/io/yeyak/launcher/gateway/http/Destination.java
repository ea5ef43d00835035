package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;

/** Where the calls of an operation are answered. */
@FunctionalInterface
public interface Destination {

    /**
     * Answers one.
     *
     * @return completes when it is answered, or has begun to be; a failure is a fault of ours
     */
    Future<Void> answer(Call call);
}
