package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.ApplyProviderEvent;
import io.yeyak.payment.application.port.ProviderEvents;
import io.yeyak.payment.application.port.ProviderLanguage;
import io.yeyak.payment.application.port.ProviderMessage;
import io.yeyak.payment.application.port.ProviderWord;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the provider tells by itself: late, twice, in any order, and some of it never. */
final class Webhooks {

    private final List<ProviderWord> waiting = new ArrayList<>();
    private final ApplyProviderEvent apply;
    private final Chaos chaos;

    Webhooks(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms, Chaos chaos) {
        this.apply = new ApplyProviderEvent(payments, new NoBytes(), new NoBytes(), terms);
        this.chaos = chaos;
    }

    void send(ProviderWord word) {
        if (!chaos.fault()) {
            waiting.add(word);
        }
    }

    boolean hasWork() {
        return !waiting.isEmpty();
    }

    void step() {
        if (waiting.isEmpty()) {
            return;
        }
        ProviderWord word = chaos.pick(waiting);
        Future<Note> applied = apply.apply(word);
        Outcomes.ignore(applied);
        if (applied.succeeded() && !chaos.fault()) {
            waiting.remove(word);
        }
    }

    /** The words are handed over as they are: how they look on the wire is the adapter's own test. */
    private static final class NoBytes implements ProviderLanguage, ProviderEvents {
        @Override
        public String provider() {
            return "simulated";
        }

        @Override
        public Optional<ProviderMessage> verify(SignedDelivery delivery) {
            throw new UnsupportedOperationException("there are no bytes");
        }

        @Override
        public ProviderWord read(ProviderMessage message) {
            throw new UnsupportedOperationException("there are no bytes");
        }

        @Override
        public Future<Boolean> store(ProviderMessage message) {
            throw new UnsupportedOperationException("there are no bytes");
        }

        @Override
        public Future<Void> applied(List<Applied> messages) {
            throw new UnsupportedOperationException("there are no bytes");
        }
    }
}
