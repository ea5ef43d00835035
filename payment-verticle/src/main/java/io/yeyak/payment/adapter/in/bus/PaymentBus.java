package io.yeyak.payment.adapter.in.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.application.InquirePayment;
import io.yeyak.payment.application.ListRefunds;
import io.yeyak.payment.application.PaymentReceipt;
import io.yeyak.payment.application.PaymentSheet;
import io.yeyak.payment.application.ReceiveWebhook;
import io.yeyak.payment.application.RefundReceipt;
import io.yeyak.payment.application.ResolveAttention;
import io.yeyak.payment.application.RetryRefund;
import io.yeyak.payment.application.SettleRefund;
import io.yeyak.payment.application.ShowPayment;
import io.yeyak.payment.application.port.ProviderLanguage.SignedDelivery;
import io.yeyak.payment.domain.AttentionCode;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes requests from the bus to the use cases. */
public final class PaymentBus {

    /** What can be asked. */
    public record UseCases(
            ReceiveWebhook receiveWebhook,
            ShowPayment show,
            InquirePayment inquire,
            ResolveAttention resolveAttention,
            ListRefunds listRefunds,
            RetryRefund retryRefund,
            SettleRefund settleRefund) {}

    private final UseCases useCases;

    public PaymentBus(UseCases useCases) {
        this.useCases = useCases;
    }

    private record Resolution(String code, String comment) {}

    private record Settlement(String evidence) {}

    /** Serves all addresses; completes when the whole cluster knows. */
    public Future<Void> serve(Bus bus) {
        return Future.all(List.of(
                        bus.serve(PaymentAddresses.RECEIVE_WEBHOOK, this::webhook),
                        bus.serve(PaymentAddresses.SHOW, this::show),
                        bus.serve(PaymentAddresses.INQUIRE, this::inquire),
                        bus.serve(PaymentAddresses.RESOLVE_ATTENTION, this::resolve),
                        bus.serve(PaymentAddresses.LIST_REFUNDS, this::list),
                        bus.serve(PaymentAddresses.RETRY_REFUND, this::retry),
                        bus.serve(PaymentAddresses.SETTLE_REFUND, this::settle)))
                .mapEmpty();
    }

    private Future<Reply<ReceiveWebhook.Stored>> webhook(Request request) {
        SignedDelivery delivery = new SignedDelivery(
                parameter(request, "webhook-id"),
                parameter(request, "webhook-timestamp"),
                parameter(request, "webhook-signature"),
                request.body());
        return useCases.receiveWebhook.handle(new ReceiveWebhook.Command(parameter(request, "provider"), delivery));
    }

    private Future<Reply<PaymentSheet>> show(Request request) {
        return useCases.show.handle(request.cause(), reservationId(request));
    }

    private Future<Reply<PaymentReceipt>> inquire(Request request) {
        return useCases.inquire.handle(request.cause(), reservationId(request));
    }

    private Future<Reply<PaymentReceipt>> resolve(Request request) {
        Resolution resolution = Json.decode(request.body(), Resolution.class);
        Optional<AttentionCode> code = AttentionCode.spelled(resolution.code());
        return code.isEmpty() || resolution.comment().isBlank()
                ? Future.succeededFuture(Reply.refused(
                        Refusal.invalid("invalid-body", "Please say what you have looked at, and what you found.")))
                : useCases.resolveAttention.handle(
                        request.cause(),
                        new ResolveAttention.Command(reservationId(request), code.get(), resolution.comment()));
    }

    private Future<Reply<RefundPages.Page>> list(Request request) {
        ListRefunds.Query query;
        try {
            query = RefundPages.query(request);
        } catch (IllegalArgumentException e) {
            return Future.succeededFuture(
                    Reply.refused(Refusal.invalid("invalid-request", "There is no such state or cursor.")));
        }
        return useCases.listRefunds.handle(query).map(reply -> reply.map(RefundPages::page));
    }

    private Future<Reply<RefundReceipt>> retry(Request request) {
        return useCases.retryRefund.handle(request.cause(), refundId(request));
    }

    private Future<Reply<RefundReceipt>> settle(Request request) {
        Settlement settlement = Json.decode(request.body(), Settlement.class);
        return settlement.evidence().isBlank()
                ? Future.succeededFuture(Reply.refused(
                        Refusal.invalid("invalid-body", "Please say how it can be proved that the money went back.")))
                : useCases.settleRefund.handle(request.cause(), refundId(request), settlement.evidence());
    }

    private static ReservationId reservationId(Request request) {
        return new ReservationId(UUID.fromString(parameter(request, "reservationId")));
    }

    private static RefundId refundId(Request request) {
        return new RefundId(UUID.fromString(parameter(request, "refundId")));
    }

    /** The contract says that it is there, and the gateway has checked. */
    private static String parameter(Request request, String name) {
        return request.parameter(name).orElse("");
    }
}
