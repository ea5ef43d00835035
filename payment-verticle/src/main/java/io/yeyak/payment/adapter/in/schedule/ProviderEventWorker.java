package io.yeyak.payment.adapter.in.schedule;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.payment.application.port.ProviderMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies what the provider told us and was stored. To be deployed on virtual threads. */
public final class ProviderEventWorker extends VerticleBase {

    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final int PAGE = 200;

    private final Function<Integer, Future<List<ProviderMessage>>> waiting;
    private final Function<ProviderMessage, Future<?>> applyOne;
    private @Nullable LoopWorker loop;

    /**
     * Prepares the worker.
     *
     * @param waiting finds messages that were not applied yet, that many at most
     * @param applyOne applies one
     */
    public ProviderEventWorker(
            Function<Integer, Future<List<ProviderMessage>>> waiting, Function<ProviderMessage, Future<?>> applyOne) {
        this.waiting = waiting;
        this.applyOne = applyOne;
    }

    @Override
    public Future<?> start() {
        loop = new LoopWorker(vertx, "payment-provider-events", PACE, this::applyWaiting);
        loop.start(context);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return loop == null ? Future.succeededFuture() : loop.stop();
    }

    /** Looks at once. May be called from any thread. */
    public void wake() {
        LoopWorker started = loop;
        if (started != null) {
            started.wake();
        }
    }

    private boolean applyWaiting() {
        List<ProviderMessage> messages = waiting.apply(PAGE).await();
        List<Future<?>> applied = messages.stream().map(applyOne).toList();
        Future.join(applied).await();
        return messages.size() == PAGE;
    }
}
