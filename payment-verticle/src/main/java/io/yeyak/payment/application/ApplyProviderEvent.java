package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.port.ProviderEvents;
import io.yeyak.payment.application.port.ProviderEvents.Applied;
import io.yeyak.payment.application.port.ProviderLanguage;
import io.yeyak.payment.application.port.ProviderMessage;
import io.yeyak.payment.application.port.ProviderWord;
import io.yeyak.payment.domain.OutcomePolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.RefundOutcomePolicy;
import io.yeyak.payment.domain.ReservationId;
import java.util.List;
import java.util.Optional;

/**
 * Applies what a provider told us, by the same rules that answers of the provider are applied by. To be applied twice
 * does no harm.
 */
public final class ApplyProviderEvent {

    private static final Cause.Asked PROVIDER = new Cause.Asked(Actor.system("payment-provider"), Optional.empty());

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final ProviderLanguage language;
    private final ProviderEvents events;
    private final PaymentTerms terms;

    public ApplyProviderEvent(
            Aggregates<ReservationId, PaymentFile, PaymentEvent> payments,
            ProviderLanguage language,
            ProviderEvents events,
            PaymentTerms terms) {
        this.payments = payments;
        this.language = language;
        this.events = events;
        this.terms = terms;
    }

    /**
     * Applies messages side by side, and remembers together what became of them.
     *
     * @return fails when one of them could not be applied, which is to be tried again; the others are
     */
    public Future<Void> handle(List<ProviderMessage> messages) {
        List<Future<Applied>> all = messages.stream().map(this::applied).toList();
        return Future.join(all)
                .transform((done, fault) -> events.applied(all.stream()
                                .filter(Future::succeeded)
                                .map(Future::result)
                                .toList())
                        .compose(noted -> fault == null ? Future.succeededFuture() : Future.failedFuture(fault)));
    }

    private Future<Applied> applied(ProviderMessage message) {
        return Future.succeededFuture(message)
                .map(language::read)
                .compose(this::apply)
                .map(note -> new Applied(message, describe(note)));
    }

    /** Applies a word; returns what became of it. */
    public Future<Note> apply(ProviderWord word) {
        return switch (word) {
            case ProviderWord.AboutCharge(var reservation, var attempt, var charge) ->
                payments.decide(
                                reservation,
                                PROVIDER,
                                (file, now) -> OutcomePolicy.webhook(file, attempt, charge, now, terms))
                        .map(ApplyProviderEvent::note);
            case ProviderWord.Refunded(var reservation, var refund) ->
                payments.decide(reservation, PROVIDER, (file, now) -> RefundOutcomePolicy.webhook(file, refund))
                        .map(ApplyProviderEvent::note);
            case ProviderWord.Irrelevant(String reason) -> Future.succeededFuture(Note.ignored(reason));
        };
    }

    private static Note note(Reply<Note> reply) {
        return switch (reply) {
            case Reply.Done<Note>(Note note) -> note;
            case Reply.Refused<Note>(var refusal) -> Note.ignored(refusal.detail());
        };
    }

    private static String describe(Note note) {
        return switch (note) {
            case Note.Applied ignored -> "applied";
            case Note.Ignored(String reason) -> "ignored: " + reason;
        };
    }
}
