package io.yeyak.payment.adapter.out.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.config.Secret;
import io.yeyak.common.health.Breaker;
import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import io.yeyak.payment.adapter.out.sandbox.ProviderReply.Answered;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundOutcome;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox as our provider. */
public final class SandboxProvider implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxProvider.class);

    private final SandboxClient client;
    private final Function<UUID, Optional<URI>> returnUrl;

    /**
     * Prepares the provider.
     *
     * @param base where its HTTP interface is
     * @param returnUrl where a customer comes back to, by reservation; they stay there without
     */
    public SandboxProvider(
            Vertx vertx, URI base, Secret apiKey, Function<UUID, Optional<URI>> returnUrl, InstantSource clock) {
        this.client = new SandboxClient(vertx, base, apiKey, clock);
        this.returnUrl = returnUrl;
    }

    private record NewPayment(
            String reference,
            UUID reservationId,
            long amountMinor,
            String currency,
            Instant expiresAt,
            Optional<URI> returnUrl) {}

    private record NewRefund(String reference, long amountMinor) {}

    private record FoundRefund(String reference) {}

    private record FoundRefunds(List<FoundRefund> items) {}

    private record Problem(Optional<String> code) {}

    @Override
    public Future<ChargeOutcome> authorise(ProviderCall.Authorise call) {
        NewPayment body = new NewPayment(
                call.attemptId().value().toString(),
                call.reservationId().value(),
                call.amount().amountMinor(),
                call.amount().currency(),
                call.sessionEndsAt(),
                returnUrl.apply(call.reservationId().value()));
        return client.post("/v1/payments", call.key(), Json.encode(body))
                .map(reply -> outcome(reply, call.attemptId()));
    }

    @Override
    public Future<ChargeOutcome> capture(ProviderCall.Capture call) {
        return client.post(path(call.chargeId().value()) + "/capture", call.key(), new byte[0])
                .map(reply -> outcome(reply, call.attemptId()));
    }

    @Override
    public Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call) {
        return client.post(path(call.chargeId().value()) + "/void", call.key(), new byte[0])
                .map(reply -> outcome(reply, call.attemptId()));
    }

    @Override
    public Future<RefundOutcome> refund(ProviderCall.Refund call) {
        NewRefund body =
                new NewRefund(call.refundId().value().toString(), call.amount().amountMinor());
        return client.post(path(call.chargeId().value()) + "/refunds", call.key(), Json.encode(body))
                .map(SandboxProvider::refundOutcome);
    }

    @Override
    public Future<ChargeOutcome> inquire(ProviderCall.Inquire call) {
        String reference = call.attemptId().value().toString();
        return client.get("/v1/payments?reference=" + reference)
                .map(reply -> reply instanceof Answered(int status, byte[] body) && status == 200
                        ? found(body, call.attemptId())
                        : outcome(reply, call.attemptId()));
    }

    @Override
    public Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call) {
        String reference = call.refundId().value().toString();
        return client.get("/v1/refunds?reference=" + reference)
                .map(reply -> reply instanceof Answered(int status, byte[] body) && status == 200
                        ? foundRefund(body, reference)
                        : refundOutcome(reply));
    }

    /** Whether it is asked at all, or left alone because it does not answer. */
    public Breaker breaker() {
        return client.breaker();
    }

    /** Asks no more. */
    public void close() {
        client.close();
    }

    private static ChargeOutcome outcome(ProviderReply reply, AttemptId attempt) {
        return switch (reply) {
            case ProviderReply.NoAnswer(String reason) -> new ChargeOutcome.Unknown(reason);
            case ProviderReply.NotSent(String reason) -> new ChargeOutcome.Unavailable(reason);
            case Answered(int status, byte[] body) when status / 100 == 2 -> known(body, attempt);
            case Answered(int status, var ignored)
            when isNotLetIn(status) -> new ChargeOutcome.Unavailable(refuse(status));
            case Answered(int status, byte[] body) when isRefusal(status) -> new ChargeOutcome.Refused(reason(body));
            case Answered(int status, var ignored) -> new ChargeOutcome.Unknown("the provider answered " + status);
        };
    }

    private static RefundOutcome refundOutcome(ProviderReply reply) {
        return switch (reply) {
            case ProviderReply.NoAnswer(String reason) -> new RefundOutcome.Unknown(SandboxCharge.bounded(reason));
            case ProviderReply.NotSent(String reason) -> new RefundOutcome.Unavailable(reason);
            case Answered(int status, var ignored) when status / 100 == 2 -> new RefundOutcome.Done();
            case Answered(int status, var ignored)
            when isNotLetIn(status) -> new RefundOutcome.Unavailable(refuse(status));
            case Answered(int status, byte[] body) when isRefusal(status) -> new RefundOutcome.Refused(reason(body));
            case Answered(int status, var ignored) -> new RefundOutcome.Unknown("the provider answered " + status);
        };
    }

    /** What is not about the attempt we asked about, or makes no sense, is no answer. */
    private static ChargeOutcome known(byte[] body, AttemptId attempt) {
        try {
            SandboxCharge charge = Json.decode(body, SandboxCharge.class);
            return charge.reference().equals(attempt)
                    ? new ChargeOutcome.Known(charge.charge())
                    : new ChargeOutcome.Unknown("the provider answered about another attempt");
        } catch (MalformedJson e) {
            return new ChargeOutcome.Unknown("the provider's answer cannot be understood");
        }
    }

    private static ChargeOutcome found(byte[] body, AttemptId attempt) {
        try {
            return Json.decode(body, SandboxCharge.Page.class).items().stream()
                    .filter(charge -> charge.reference().equals(attempt))
                    .findFirst()
                    .map(SandboxCharge::charge)
                    .<ChargeOutcome>map(ChargeOutcome.Known::new)
                    .orElseGet(() -> new ChargeOutcome.Known(new Charge.None()));
        } catch (MalformedJson e) {
            return new ChargeOutcome.Unknown("the provider's answer cannot be understood");
        }
    }

    private static RefundOutcome foundRefund(byte[] body, String reference) {
        try {
            boolean isThere = Json.decode(body, FoundRefunds.class).items().stream()
                    .anyMatch(refund -> refund.reference().equals(reference));
            return isThere ? new RefundOutcome.Done() : new RefundOutcome.None();
        } catch (MalformedJson e) {
            return new RefundOutcome.Unknown("the provider's answer cannot be understood");
        }
    }

    /** A wrong key, or too many calls: nothing was done, and what was asked is not at fault. */
    private static boolean isNotLetIn(int status) {
        return status == 401 || status == 403 || status == 429;
    }

    private static boolean isRefusal(int status) {
        return status == 400 || status == 402 || status == 404 || status == 409 || status == 422;
    }

    private static String refuse(int status) {
        LOG.atWarn().addKeyValue("status", status).log("The payment provider does not let us in");
        return "the provider answered " + status;
    }

    private static String reason(byte[] body) {
        try {
            return SandboxCharge.bounded(Json.decode(body, Problem.class).code().orElse("refused"));
        } catch (MalformedJson e) {
            return "refused";
        }
    }

    private static String path(String chargeId) {
        return "/v1/payments/" + URLEncoder.encode(chargeId, UTF_8);
    }
}
