package io.yeyak.common.context;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Shareable;
import java.util.HashSet;
import java.util.Set;

/**
 * What in this process is deployed and does not work yet, because it waits for its database: whoever says that the
 * process has started asks here. Any thread may.
 */
public final class Beginnings implements Shareable {

    private static final String NAME = "io.yeyak.context.beginnings";

    private final Set<String> awaited = new HashSet<>();
    private Promise<Void> none = Promise.promise();

    private Beginnings() {
        none.complete();
    }

    /** Those of a Vert.x. */
    public static Beginnings of(Vertx vertx) {
        return vertx.sharedData().<String, Beginnings>getLocalMap(NAME).computeIfAbsent(NAME, name -> new Beginnings());
    }

    /** Something is deployed now, and begins later. */
    public synchronized void expect(String name) {
        if (awaited.isEmpty()) {
            none = Promise.promise();
        }
        awaited.add(name);
    }

    /** It works now, or never will. */
    public void over(String name) {
        Promise<Void> reached;
        synchronized (this) {
            awaited.remove(name);
            if (!awaited.isEmpty()) {
                return;
            }
            reached = none;
        }
        reached.tryComplete();
    }

    /** Completes when nothing is expected any more. */
    public synchronized Future<Void> all() {
        return none.future();
    }
}
