package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** How many requests are being answered. Any thread may count. */
final class InHand {

    private int count;
    private Promise<Void> none = Promise.promise();

    synchronized void begin() {
        count++;
    }

    void end() {
        Promise<Void> reached;
        synchronized (this) {
            count--;
            if (count > 0) {
                return;
            }
            reached = none;
            none = Promise.promise();
        }
        reached.complete();
    }

    /** Completes as soon as there is none. */
    synchronized Future<Void> none() {
        return count == 0 ? Future.succeededFuture() : none.future();
    }
}
