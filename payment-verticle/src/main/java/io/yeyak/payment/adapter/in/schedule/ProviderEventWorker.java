package io.yeyak.payment.adapter.in.schedule;

import io.vertx.core.Future;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.payment.application.port.ProviderMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Applies what the provider told us and was stored. To be deployed on virtual threads. */
public final class ProviderEventWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final int PAGE = 200;

    private final Function<Integer, Future<List<ProviderMessage>>> waiting;
    private final Function<List<ProviderMessage>, Future<Void>> apply;

    /**
     * Prepares the worker.
     *
     * @param waiting finds messages that were not applied yet, that many at most
     * @param apply applies them
     */
    public ProviderEventWorker(
            Function<Integer, Future<List<ProviderMessage>>> waiting,
            Function<List<ProviderMessage>, Future<Void>> apply) {
        super("payment-provider-events", PACE);
        this.waiting = waiting;
        this.apply = apply;
    }

    @Override
    protected boolean round() {
        List<ProviderMessage> messages = waiting.apply(PAGE).await();
        apply.apply(messages).await();
        return messages.size() == PAGE;
    }
}
