package io.yeyak.payment.adapter.in.schedule;

import io.vertx.core.Future;
import io.yeyak.common.deadline.DueKeys;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.payment.domain.ReservationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes payments that something is due for, which mostly is a call to the provider. A slow call holds up no other one,
 * until so many are under way that the provider should not be asked more at a time. To be deployed on virtual threads.
 */
public final class ProviderWorker extends LoopWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderWorker.class);
    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(10));

    private final DueKeys<ReservationId> duePayments;
    private final Function<ReservationId, Future<?>> wakeOne;
    private final int callsMost;
    private final Map<ReservationId, Future<?>> underWay = new ConcurrentHashMap<>();

    /**
     * Prepares the worker.
     *
     * @param wakeOne does what is due for a payment, the call to the provider included
     * @param callsMost how many may be under way at a time
     */
    public ProviderWorker(
            DueKeys<ReservationId> duePayments, Function<ReservationId, Future<?>> wakeOne, int callsMost) {
        super("payment-provider", PACE);
        this.duePayments = duePayments;
        this.wakeOne = wakeOne;
        this.callsMost = callsMost;
    }

    /** Begins nothing more, and waits for what is under way. */
    @Override
    public Future<?> stop() {
        return super.stop()
                .eventually(() -> Future.join(List.copyOf(underWay.values())).otherwiseEmpty());
    }

    @Override
    protected boolean round() {
        int free = callsMost - underWay.size();
        if (free <= 0) {
            return false;
        }
        // Those under way may still look due, until they are claimed.
        List<ReservationId> due = duePayments.due(callsMost + underWay.size()).await();
        List<ReservationId> next = due.stream()
                .filter(key -> !underWay.containsKey(key))
                .limit(free)
                .toList();
        next.forEach(this::wakeGuarded);
        return false;
    }

    private void wakeGuarded(ReservationId key) {
        Future<?> woken =
                Future.succeededFuture(key).compose(due -> wakeOne.apply(due).mapEmpty());
        underWay.put(key, woken);
        woken.onFailure(fault -> LOG.atWarn()
                        .addKeyValue("reservation", key.value())
                        .addKeyValue("fault", fault)
                        .log("What is due for a payment could not be done and will be tried again"))
                .onComplete(done -> {
                    underWay.remove(key);
                    if (done.succeeded()) {
                        wake();
                    }
                });
    }
}
