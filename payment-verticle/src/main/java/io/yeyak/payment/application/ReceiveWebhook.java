package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.application.port.ProviderEvents;
import io.yeyak.payment.application.port.ProviderLanguage;
import io.yeyak.payment.application.port.ProviderLanguage.SignedDelivery;
import java.util.Optional;

/** Stores what a provider says, once, and answers it; what it means is applied later. */
public final class ReceiveWebhook {

    /**
     * A message that claims to come from a provider.
     *
     * @param provider as in the address it was sent to
     */
    public record Command(String provider, SignedDelivery delivery) {}

    /**
     * It is stored.
     *
     * @param fresh false when it was sent before
     */
    public record Stored(boolean fresh) {}

    private final ProviderLanguage language;
    private final ProviderEvents events;

    public ReceiveWebhook(ProviderLanguage language, ProviderEvents events) {
        this.language = language;
        this.events = events;
    }

    public Future<Reply<Stored>> handle(Command command) {
        if (!command.provider().equals(language.provider())) {
            return refused(Refusal.notFound("provider-not-found", "There is no such payment provider."));
        }
        return Optional.of(command.delivery())
                .flatMap(language::verify)
                .map(events::store)
                .map(stored -> stored.map(fresh -> Reply.done(new Stored(fresh))))
                .orElseGet(() -> refused(new Refusal(
                        Kind.UNAUTHENTICATED,
                        "webhook-signature-invalid",
                        "The signature does not match, or is too old.")));
    }

    private static Future<Reply<Stored>> refused(Refusal refusal) {
        return Future.succeededFuture(Reply.refused(refusal));
    }
}
