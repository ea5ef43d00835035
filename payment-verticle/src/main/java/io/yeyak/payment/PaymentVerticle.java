package io.yeyak.payment;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.context.ContextParts;
import io.yeyak.common.context.ContextRuntime;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Shown;
import io.yeyak.common.health.Breaker;
import io.yeyak.common.health.Outside;
import io.yeyak.common.health.Part;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Clocks;
import io.yeyak.common.time.Ids;
import io.yeyak.payment.adapter.in.bus.PaymentBus;
import io.yeyak.payment.adapter.in.kafka.PaymentEventHandler;
import io.yeyak.payment.adapter.in.schedule.ProviderEventWorker;
import io.yeyak.payment.adapter.in.schedule.ProviderWorker;
import io.yeyak.payment.adapter.out.events.PaymentPublisher;
import io.yeyak.payment.adapter.out.figures.TimedProvider;
import io.yeyak.payment.adapter.out.postgres.PaymentShelf;
import io.yeyak.payment.adapter.out.postgres.PgDuePayments;
import io.yeyak.payment.adapter.out.postgres.PgProviderEvents;
import io.yeyak.payment.adapter.out.postgres.PgRefunds;
import io.yeyak.payment.adapter.out.sandbox.SandboxLanguage;
import io.yeyak.payment.adapter.out.sandbox.SandboxProvider;
import io.yeyak.payment.application.ApplyProviderEvent;
import io.yeyak.payment.application.InquirePayment;
import io.yeyak.payment.application.ListRefunds;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.application.ReceiveWebhook;
import io.yeyak.payment.application.ResolveAttention;
import io.yeyak.payment.application.RetryRefund;
import io.yeyak.payment.application.RunProviderCall;
import io.yeyak.payment.application.SettleRefund;
import io.yeyak.payment.application.ShowPayment;
import io.yeyak.payment.application.WakePayment;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Payment context, put together. */
public final class PaymentVerticle extends VerticleBase {

    private static final int CALLS_MOST = 64;

    private final PaymentSettings settings;
    private @Nullable ContextRuntime<ReservationId, PaymentFile, PaymentEvent> runtime;
    private @Nullable SandboxProvider provider;
    private @Nullable Shown breaker;

    public PaymentVerticle(PaymentSettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        var context = new ContextRuntime<>(vertx, parts());
        var sandbox = new SandboxProvider(
                vertx, settings.providerUrl(), settings.providerApiKey(), this::returnUrl, Clocks.system());
        runtime = context;
        provider = sandbox;
        PaymentTerms terms = PaymentIds.standardTerms().verifyingAfter(settings.verifyAfter());
        var payments = context.aggregates();
        var language = new SandboxLanguage(settings.webhookSecret(), Clocks.system());
        var messages = new PgProviderEvents(context.pool());
        var timed = new TimedProvider(sandbox, Figures.of(vertx));
        var wake = new WakePayment(payments, new RunProviderCall(payments, timed, terms), terms);
        var apply = new ApplyProviderEvent(payments, language, messages, terms);
        var calls = new ProviderWorker(new PgDuePayments(context.pool()), wake::handle, CALLS_MOST);
        var words = new ProviderEventWorker(messages::waiting, apply::handle);
        context.needs(new Outside(Part.Kind.PROVIDER, sandbox::breaker));
        breaker = showBreaker(sandbox);
        payments.onCommitted(calls::wake);
        messages.onStored(words::wake);
        var refunds = new PgRefunds(context.pool());
        var served = new PaymentBus(new PaymentBus.UseCases(
                new ReceiveWebhook(language, messages),
                new ShowPayment(payments),
                new InquirePayment(payments),
                new ResolveAttention(payments),
                new ListRefunds(refunds),
                new RetryRefund(payments, refunds),
                new SettleRefund(payments, refunds)));
        return context.start(
                new PaymentEventHandler(payments, terms), List.of(calls, words), () -> served.serve(context.bus()));
    }

    @Override
    public Future<?> stop() {
        return (runtime == null ? Future.succeededFuture() : runtime.stop()).eventually(this::closeProvider);
    }

    private ContextParts<ReservationId, PaymentFile, PaymentEvent> parts() {
        return new ContextParts<>(
                "payment",
                settings.database(),
                settings.kafka(),
                new PaymentShelf(),
                new PaymentPublisher(Ids.system()),
                Set.of(Topics.PAYMENT_EVENTS),
                Set.of(Topics.TICKET_EVENTS, Topics.RESERVATION_EVENTS));
    }

    private Optional<URI> returnUrl(UUID reservation) {
        return settings.returnUrl().map(base -> URI.create(base + "/" + reservation));
    }

    private Shown showBreaker(SandboxProvider sandbox) {
        return Figures.of(vertx)
                .show(
                        Figure.of("yeyak.breaker.open", "1 while somebody who failed is left alone, or asked once")
                                .with("part", sandbox.breaker().name()),
                        () -> sandbox.breaker().state() == Breaker.State.CLOSED ? 0 : 1);
    }

    private Future<Void> closeProvider() {
        if (breaker != null) {
            breaker.remove();
        }
        if (provider != null) {
            provider.close();
        }
        return Future.succeededFuture();
    }
}
