package io.yeyak.payment.application.port;

import io.vertx.core.Future;

/** What providers told us by themselves: stored as it came, and applied later. */
public interface ProviderEvents {

    /**
     * Stores what a provider told, once for each of its ids.
     *
     * @return whether it is new, after it is durable
     */
    Future<Boolean> store(ProviderMessage message);

    /** Remembers what became of a message, so that it is not applied again. */
    Future<Void> applied(ProviderMessage message, String note);
}
