package io.yeyak.broken.ticket.adapter.out.postgres;

import io.vertx.core.Vertx;

/** Somebody who trusts a lock that splits. */
public final class LocksTheCluster {

    public Object lock(Vertx vertx) {
        return vertx.sharedData().getLock("seat");
    }
}
