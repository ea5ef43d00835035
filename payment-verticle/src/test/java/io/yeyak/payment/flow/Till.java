package io.yeyak.payment.flow;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.time.Ids;
import io.yeyak.payment.adapter.in.kafka.PaymentEventHandler;
import io.yeyak.payment.adapter.out.events.PaymentPublisher;
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
import io.yeyak.payment.application.RetryRefund;
import io.yeyak.payment.application.RunProviderCall;
import io.yeyak.payment.application.SettleRefund;
import io.yeyak.payment.application.WakePayment;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The Payment context as one process has it, whose loops are turned by hand. */
final class Till {

    private static final int PAGE = 100;

    final GroupCommit<ReservationId, PaymentFile, PaymentEvent> payments;
    final ReceiveWebhook receiveWebhook;
    final InquirePayment inquire;
    final RetryRefund retryRefund;
    final SettleRefund settleRefund;
    final ListRefunds listRefunds;
    private final PaymentEventHandler handler;
    private final WakePayment wake;
    private final ApplyProviderEvent applyProviderEvent;
    private final PgDuePayments due;
    private final PgProviderEvents providerEvents;

    Till(Stand stand, Shop shop, UnaryOperator<PaymentProvider> wires) {
        PaymentTerms terms = PaymentIds.standardTerms();
        SandboxLanguage language = new SandboxLanguage(Shop.WEBHOOK_SECRET, InstantSource.system());
        PaymentProvider sandbox = new SandboxProvider(
                stand.vertx(), shop.sandboxUrl(), Shop.API_KEY, Till::returnUrl, InstantSource.system());
        payments = new GroupCommit<>(
                stand.vertx(),
                stand.pool(),
                new PaymentShelf(),
                new PaymentPublisher(Ids.system()),
                "payment",
                GroupCommitSettings.standard());
        due = new PgDuePayments(stand.pool());
        providerEvents = new PgProviderEvents(stand.pool());
        handler = new PaymentEventHandler(payments, terms);
        wake = new WakePayment(payments, new RunProviderCall(payments, wires.apply(sandbox), terms), terms);
        receiveWebhook = new ReceiveWebhook(language, providerEvents);
        applyProviderEvent = new ApplyProviderEvent(payments, language, providerEvents, terms);
        PgRefunds refunds = new PgRefunds(stand.pool());
        inquire = new InquirePayment(payments);
        retryRefund = new RetryRefund(payments, refunds);
        settleRefund = new SettleRefund(payments, refunds);
        listRefunds = new ListRefunds(refunds);
    }

    Handling hear(EventMessage message) {
        return deliver(message).await();
    }

    Future<Handling> deliver(EventMessage message) {
        return handler.on(message);
    }

    /** Does all that is due, until nothing is. */
    void work() {
        List<ReservationId> keys = due.due(PAGE).await();
        while (!keys.isEmpty()) {
            List<Future<Reply<Note>>> woken = keys.stream().map(wake::handle).toList();
            // A fault leaves what is due to the next look, as it does in the worker.
            Future.join(woken).otherwiseEmpty().await();
            keys = due.due(PAGE).await();
        }
    }

    /** Applies what the provider told by itself. */
    void listen() {
        providerEvents.waiting(PAGE).compose(applyProviderEvent::handle).await();
    }

    private static Optional<URI> returnUrl(UUID reservation) {
        return Optional.of(URI.create("http://127.0.0.1/r/" + reservation));
    }
}
