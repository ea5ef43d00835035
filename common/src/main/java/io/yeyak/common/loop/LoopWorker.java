package io.yeyak.common.loop;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a step on a virtual thread: at once while there is more to do, after a while when there is not, after a
 * longer while when it failed. It outlives every fault of the step.
 */
public final class LoopWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LoopWorker.class);

    /** One round of work. It may wait for futures. */
    @FunctionalInterface
    public interface Step {
        /** Works, and says whether there may be more to do at once. */
        boolean run() throws Exception;
    }

    private final String name;
    private final Pace pace;
    private final Step step;
    private final WakeUp wakeUp;
    private final Promise<Void> stopped = Promise.promise();
    private volatile boolean running = true;
    private int idleRounds;
    private int failures;

    /**
     * Prepares a loop.
     *
     * @param name for the log
     */
    public LoopWorker(Vertx vertx, String name, Pace pace, Step step) {
        this.name = name;
        this.pace = pace;
        this.step = step;
        this.wakeUp = new WakeUp(vertx);
    }

    /** Starts. The context must be one of virtual threads, such as that of a verticle deployed so. */
    public void start(Context context) {
        context.runOnContext(ignored -> loop());
    }

    /** Has the next round begin now. May be called from any thread, as often as one likes. */
    public void wake() {
        wakeUp.call();
    }

    /** Begins no further round, and completes when the present one has ended. */
    public Future<Void> stop() {
        running = false;
        wakeUp.call();
        return stopped.future();
    }

    private void loop() {
        while (running) {
            Duration rest = round();
            if (running && rest.isPositive() && wakeUp.within(rest).await()) {
                idleRounds = 0;
            }
        }
        stopped.complete();
    }

    private Duration round() {
        try {
            boolean isMore = step.run();
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
