package io.yeyak.launcher.drill.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who are on their way, each on a virtual thread of one context: no two of them run at the same moment. */
final class Crowd {

    private static final Logger log = LoggerFactory.getLogger(Crowd.class);

    private final Vertx vertx;
    private final Context context;
    private final Scribe scribe;
    private final BooleanSupplier isOver;
    private int size;

    /**
     * An empty one.
     *
     * @param context of a worker on virtual threads
     * @param isOver whether everybody should go home, however far they have come
     */
    Crowd(Vertx vertx, Context context, Scribe scribe, BooleanSupplier isOver) {
        this.vertx = vertx;
        this.context = context;
        this.scribe = scribe;
        this.isOver = isOver;
    }

    /** Something that goes on at the same time. */
    record Other(Future<Void> done) {

        void await() {
            var _ = done.await();
        }
    }

    Scribe scribe() {
        return scribe;
    }

    boolean isOver() {
        return isOver.getAsBoolean();
    }

    int size() {
        return size;
    }

    Reader reader(String customer, String id) {
        return new Reader(vertx, scribe, isOver, customer, id);
    }

    /** Somebody sets out. */
    void send(Runnable journey) {
        size++;
        run(journey).onComplete(_ -> size--);
    }

    /** Does something beside what the caller does next. */
    Optional<Other> beside(Supplier<?> work) {
        return Optional.of(new Other(run(() -> {
            var _ = work.get();
        })));
    }

    private Future<Void> run(Runnable work) {
        var done = Promise.<Void>promise();
        context.runOnContext(_ -> {
            try {
                work.run();
            } catch (Exception e) {
                tell(e);
            } finally {
                done.complete();
            }
        });
        return done.future();
    }

    // Nobody's errand may end the others'; what it was about is judged by what was noted of it. Whoever is in a request
    // when everybody goes home is interrupted, which awaiting says as it is, though it declares nothing.
    private void tell(Exception failure) {
        if (!isOver() || !(failure instanceof InterruptedException)) {
            log.atError().setCause(failure).log("An errand failed");
        }
    }
}
