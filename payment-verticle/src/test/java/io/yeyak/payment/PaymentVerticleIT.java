package io.yeyak.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.config.Secret;
import io.yeyak.common.event.Actor;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.health.Breaker;
import io.yeyak.common.health.HealthReport;
import io.yeyak.common.health.Part;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.payment.adapter.in.bus.PaymentAddresses;
import io.yeyak.payment.flow.Happening;
import io.yeyak.payment.flow.Stand;
import io.yeyak.payment.sandbox.SandboxSettings;
import io.yeyak.payment.sandbox.SandboxVerticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The context as it is deployed, between Kafka, the bus and the sandbox. */
@TestInstance(Lifecycle.PER_CLASS)
final class PaymentVerticleIT {

    private static final Secret API_KEY = new Secret("key");
    private static final Secret WEBHOOK_SECRET = new Secret("secret");

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final HttpServer gateway = vertx.createHttpServer()
            .requestHandler(this::webhook)
            .listen(0, "127.0.0.1")
            .await();
    private final URI sandbox = URI.create("http://127.0.0.1:" + Stand.freePort());
    private final URI self = URI.create("http://127.0.0.1:" + gateway.actualPort());
    private final WebClient web = WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false));
    private final Wire wire = new Wire();

    PaymentVerticleIT() {
        vertx.deployVerticle(new SandboxVerticle(new SandboxSettings(
                        "127.0.0.1",
                        sandbox.getPort(),
                        sandbox,
                        API_KEY,
                        WEBHOOK_SECRET,
                        self,
                        PostgresFixture.freshSchema("sandbox"))))
                .await();
        vertx.deployVerticle(new PaymentVerticle(new PaymentSettings(
                        PostgresFixture.freshSchema("payment"),
                        KafkaFixture.settings(),
                        sandbox,
                        API_KEY,
                        WEBHOOK_SECRET,
                        Duration.ofSeconds(2),
                        Optional.of(URI.create(self + "/reservations")))))
                .await();
    }

    @AfterAll
    void close() {
        wire.close();
        vertx.close().await();
    }

    @Test
    void takesAPaymentFromTheHoldToTheRefund() {
        Happening happening = new Happening();
        UUID reservation = happening.reservation().value();
        wire.send(happening.ticketsHeld());
        wire.send(happening.paymentRequested(Happening.attempt()));
        JsonObject page = wire.await(reservation, "PaymentActionRequired.v1");

        approve(page.getString("checkoutUrl"), reservation);
        wire.await(reservation, "PaymentAuthorized.v1");

        wire.send(happening.holdCommitted());
        wire.await(reservation, "PaymentCaptured.v1");

        wire.send(happening.cancelledAfterConfirmation(55_000));
        wire.await(reservation, "RefundSucceeded.v1");
        assertThat(wire.sequences(reservation)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);

        Answer.Done refunds = (Answer.Done) ask(PaymentAddresses.LIST_REFUNDS, Map.of());
        JsonObject refund = new JsonObject(new String(refunds.body(), StandardCharsets.UTF_8))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(refund.getString("reservationId")).isEqualTo(reservation.toString());
        assertThat(refund.getString("state")).isEqualTo("SUCCEEDED");
    }

    @Test
    void callsForAPersonUntilOneHasLooked() {
        Happening happening = new Happening();
        UUID reservation = happening.reservation().value();
        wire.send(happening.ticketsHeld());
        wire.send(happening.cancelledAfterConfirmation(55_000));
        String code = wire.await(reservation, "PaymentAttentionRaised.v1").getString("code");
        byte[] body = new JsonObject()
                .put("code", code)
                .put("comment", "It was paid in cash.")
                .toBuffer()
                .getBytes();
        Request looked = request(Map.of("reservationId", reservation.toString()), body);

        assertThat(bus.ask(PaymentAddresses.RESOLVE_ATTENTION, looked).await()).isInstanceOf(Answer.Done.class);
        JsonObject resolved = wire.await(reservation, "PaymentAttentionResolved.v1");
        assertThat(resolved.getString("code")).isEqualTo(code);
        assertThat(resolved.getString("by")).isEqualTo("ADMIN");
        assertThat(resolved.getString("comment")).isEqualTo("It was paid in cash.");
        assertThat(bus.ask(PaymentAddresses.RESOLVE_ATTENTION, looked).await())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("no-attention-needed"));
    }

    @Test
    void saysHowItIsAndWhetherTheProviderIsAsked() {
        Answer.Done answer = (Answer.Done) ask(new Address("payment.health"), Map.of());
        HealthReport health = Json.decode(answer.body(), HealthReport.class);
        assertThat(health.parts())
                .extracting(Part::name)
                .containsExactly("payment", "payment-database", "broker", "payment-provider");
        assertThat(health.parts().getLast().status()).isEqualTo(Part.Status.UP);
        assertThat(health.breakers()).singleElement().satisfies(breaker -> {
            assertThat(breaker.name()).isEqualTo("payment-provider");
            assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        });
    }

    @Test
    void knowsNothingOfAPaymentThatNobodyAskedFor() {
        Answer answer = ask(
                PaymentAddresses.INQUIRE,
                Map.of("reservationId", UUID.randomUUID().toString()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void refusesAMessageThatNobodySigned() {
        Answer answer = ask(
                PaymentAddresses.RECEIVE_WEBHOOK,
                Map.of(
                        "provider", "sandbox",
                        "webhook-id", "msg_1",
                        "webhook-timestamp", "1",
                        "webhook-signature", "v1,eA=="));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("webhook-signature-invalid"));
    }

    private void approve(String checkoutUrl, UUID reservation) {
        var answer = web.postAbs(checkoutUrl)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer("outcome=approve"))
                .await();
        assertThat(answer.getHeader("Location")).isEqualTo(self + "/reservations/" + reservation);
    }

    private Answer ask(Address address, Map<String, String> parameters) {
        return bus.ask(address, request(parameters, new byte[0])).await();
    }

    private void webhook(HttpServerRequest request) {
        request.body()
                .compose(body -> passOn(request, body))
                .onSuccess(answer -> request.response()
                        .setStatusCode(answer instanceof Answer.Done ? 204 : 401)
                        .end());
    }

    private Future<Answer> passOn(HttpServerRequest request, Buffer body) {
        Map<String, String> parameters = Map.of(
                "provider", "sandbox",
                "webhook-id", request.getHeader("webhook-id"),
                "webhook-timestamp", request.getHeader("webhook-timestamp"),
                "webhook-signature", request.getHeader("webhook-signature"));
        return bus.ask(PaymentAddresses.RECEIVE_WEBHOOK, request(parameters, body.getBytes()));
    }

    private static Request request(Map<String, String> parameters, byte[] body) {
        return new Request(
                Actor.admin("a1"), parameters, Optional.empty(), Duration.ofSeconds(10), Optional.empty(), body);
    }
}
