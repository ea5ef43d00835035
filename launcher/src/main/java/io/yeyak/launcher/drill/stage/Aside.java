package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Callable;

/** Does what blocks on a thread of its own, however long it takes. */
public final class Aside {

    private Aside() {}

    /** Calls it, and completes with what it gives or throws. */
    public static <T> Future<T> call(Callable<T> work) {
        Promise<T> promise = Promise.promise();
        Thread.ofVirtual().start(() -> {
            try {
                promise.complete(work.call());
            } catch (Exception | Error e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }

    /** Something that blocks and gives nothing. */
    public interface Action {
        void run() throws Exception;
    }

    /** Runs it, and completes when it is done. */
    public static Future<Void> run(Action work) {
        return call(() -> {
                    work.run();
                    return true;
                })
                .mapEmpty();
    }
}
