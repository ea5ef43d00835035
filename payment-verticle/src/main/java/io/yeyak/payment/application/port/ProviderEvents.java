package io.yeyak.payment.application.port;

import io.vertx.core.Future;
import java.util.List;

/** What providers told us by themselves: stored as it came, and applied later. */
public interface ProviderEvents {

    /**
     * A message that needs not be applied again.
     *
     * @param note what became of it, for people
     */
    record Applied(ProviderMessage message, String note) {}

    /**
     * Stores what a provider told, once for each of its ids.
     *
     * @return whether it is new, after it is durable
     */
    Future<Boolean> store(ProviderMessage message);

    /** Remembers what became of messages, so that they are not applied again. */
    Future<Void> applied(List<Applied> messages);
}
