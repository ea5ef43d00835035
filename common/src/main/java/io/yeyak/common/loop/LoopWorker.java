package io.yeyak.common.loop;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A verticle that repeats a round of work: at once while there is more to do, after a while when there is not, after a
 * longer while when it failed. It outlives every fault of a round. To be deployed on virtual threads.
 */
public abstract class LoopWorker extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(LoopWorker.class);

    private final String name;
    private final Pace pace;
    private final WakeUp wakeUp = new WakeUp();
    private final Promise<Void> stopped = Promise.promise();
    private volatile boolean running = true;
    private int idleRounds;
    private int failures;

    /**
     * Prepares the loop.
     *
     * @param name for the log
     */
    protected LoopWorker(String name, Pace pace) {
        this.name = name;
        this.pace = pace;
    }

    /** Works, and says whether there may be more to do at once. It may wait for futures. */
    protected abstract boolean round() throws Exception;

    @Override
    public final Future<?> start() {
        context.runOnContext(ignored -> loop());
        return Future.succeededFuture();
    }

    /** Begins no further round, and completes when the present one has ended. */
    @Override
    public Future<?> stop() {
        running = false;
        wakeUp.call();
        return stopped.future();
    }

    /** Has the next round begin now. May be called from any thread, as often as one likes. */
    public final void wake() {
        wakeUp.call();
    }

    private void loop() {
        while (running) {
            Duration rest = work();
            if (running && rest.isPositive() && wakeUp.within(vertx, rest).await()) {
                idleRounds = 0;
            }
        }
        stopped.complete();
    }

    private Duration work() {
        try {
            boolean isMore = round();
            failures = 0;
            idleRounds = isMore ? 0 : idleRounds + 1;
            return isMore ? Duration.ZERO : pace.idle(idleRounds);
        } catch (Throwable e) { // whatever it is: a loop that ended unseen would be an outage
            failures++;
            report(e);
            return pace.failed(failures);
        }
    }

    private void report(Throwable fault) {
        if (running) {
            LOG.atWarn()
                    .setCause(failures == 1 ? fault : null)
                    .addKeyValue("loop", name)
                    .addKeyValue("failures", failures)
                    .addKeyValue("fault", fault)
                    .log("A round failed and will be repeated");
        }
    }
}
