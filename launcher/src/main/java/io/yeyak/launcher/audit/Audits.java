package io.yeyak.launcher.audit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.launcher.settings.Settings;
import java.time.Duration;
import java.util.function.Supplier;

/** Audits on demand. */
public final class Audits {

    private Audits() {}

    /**
     * Looks once at everything, while the platform runs. What looks wrong and may only be on its way is looked at again
     * after the grace, when all that was told before has been heard; it is told if it has not moved and is still wrong.
     *
     * @param settings where the databases and Kafka are
     * @param grace how long something may be on its way
     * @return fails only when nothing can be said at all; a part that is away is said in the report
     */
    public static Future<AuditReport> fullPass(Vertx vertx, Settings settings, Duration grace) {
        return fullPass(vertx, settings, grace, new Standing(unheard -> {}));
    }

    static Future<AuditReport> fullPass(Vertx vertx, Settings settings, Duration grace, Standing standing) {
        return aside(() -> new FullPass(vertx, settings, grace, standing).run());
    }

    private static <T> Future<T> aside(Supplier<T> work) {
        Promise<T> promise = Promise.promise();
        Thread.ofVirtual().name("audit").start(() -> {
            try {
                promise.complete(work.get());
            } catch (Throwable fault) { // whatever it is, somebody waits for the answer
                promise.fail(fault);
            }
        });
        return promise.future();
    }
}
