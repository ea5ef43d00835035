package io.yeyak.common.deadline;

import io.vertx.core.Future;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes whatever is due. The one that is woken looks again at its state and at the clock, so it does no harm that every
 * process wakes the same, or wakes in vain. To be deployed on virtual threads.
 *
 * @param <K> what state is found by
 */
public final class DueWorker<K> extends LoopWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final int PAGE = 200;

    private final DueKeys<K> dueKeys;
    private final Function<K, Future<?>> wakeOne;
    private List<K> lastPage = List.of();

    /**
     * Prepares the worker.
     *
     * @param wakeOne applies the rule of whatever is due for that key
     */
    public DueWorker(DueKeys<K> dueKeys, Function<K, Future<?>> wakeOne) {
        super("deadlines", PACE);
        this.dueKeys = dueKeys;
        this.wakeOne = wakeOne;
    }

    @Override
    protected boolean round() {
        List<K> keys = dueKeys.due(PAGE).timeout(30, TimeUnit.SECONDS).await();
        boolean isStuck = keys.equals(lastPage);
        lastPage = keys;
        List<Future<?>> woken = keys.stream().<Future<?>>map(this::wakeGuarded).toList();
        boolean isWell = Future.join(woken)
                .transform(done -> Future.succeededFuture(done.succeeded()))
                .await();
        // When the same keys are due again it is after a fault: the rest in between keeps this from spinning.
        return isWell && !isStuck && keys.size() == PAGE;
    }

    private Future<?> wakeGuarded(K key) {
        return Future.succeededFuture(key)
                .compose(due -> wakeOne.apply(due).mapEmpty())
                .onFailure(fault -> LOG.atWarn()
                        .addKeyValue("key", key)
                        .addKeyValue("fault", fault)
                        .log("What is due could not be done and will be tried again"));
    }
}
