package io.yeyak.payment.adapter.out.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.config.Secret;
import io.yeyak.common.health.Breaker;
import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundOutcome;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that behaves as badly as one can. */
final class SandboxProviderIT {

    private static final ReservationId RESERVATION = new ReservationId(new UUID(1, 1));
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(2, 2));
    private static final ChargeId CHARGE = new ChargeId("pay_1");
    private static final Money PRICE = new Money(55_000, "KRW");
    private static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private Consumer<HttpServerRequest> rude = request -> {};
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(request -> rude.accept(request))
            .listen(0, "127.0.0.1")
            .await();
    private final SandboxProvider provider = new SandboxProvider(
            vertx,
            URI.create("http://127.0.0.1:" + server.actualPort()),
            new Secret("key"),
            reservation -> Optional.empty(),
            InstantSource.fixed(NOON));

    @AfterEach
    void close() {
        provider.close();
        vertx.close().await();
    }

    @Test
    void understandsWhatItIsTold() {
        answers(201, charge("AUTHORISED").encode());
        assertThat(authorise()).isEqualTo(new ChargeOutcome.Known(new Charge.Authorised(CHARGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{}", "<html>", "{\"id\":\"pay_1\",\"status\":\"HAPPY\"}", "{\"id\":{\"a\":1}}"
            })
    void whatMakesNoSenseIsNoAnswer(String body) {
        answers(200, body);
        assertThat(authorise()).isInstanceOf(ChargeOutcome.Unknown.class);
        assertThat(inquire()).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void anAnswerAboutAnotherAttemptIsNone() {
        answers(
                201,
                charge("CAPTURED").put("reference", new UUID(9, 9).toString()).encode());
        assertThat(authorise()).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"500, Unknown", "503, Unknown", "302, Unknown", "418, Unknown", "401, Unavailable", "429, Unavailable"})
    void tellsWhetherItMayHaveHappenedByTheStatus(int status, String outcome) {
        answers(status, "{}");
        assertThat(authorise().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(refund().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void aRefusalIsARefusal() {
        answers(402, "{\"code\":\"card-closed\"}");
        assertThat(capture()).isEqualTo(new ChargeOutcome.Refused("card-closed"));
        assertThat(refund()).isEqualTo(new RefundOutcome.Refused("card-closed"));
    }

    @Test
    void shortensWhatTheProviderHasToSay() {
        answers(402, new JsonObject().put("code", "x".repeat(5_000)).encode());
        assertThat(capture())
                .isInstanceOfSatisfying(
                        ChargeOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).hasSize(200));
    }

    @Test
    void listensToNoEndlessAnswer() {
        rude = request -> pour(request, 0);
        assertThat(authorise()).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void aCutConnectionLeavesEverythingOpen() {
        rude = request -> request.connection().close();
        assertThat(authorise()).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void aProviderThatDoesNotListenWasNotTold() {
        server.close().await();
        assertThat(authorise()).isInstanceOf(ChargeOutcome.Unavailable.class);
    }

    @Test
    void askingIsAnsweredByWhatIsThere() {
        answers(200, "{\"items\":[]}");
        assertThat(inquire()).isEqualTo(new ChargeOutcome.Known(new Charge.None()));
        answers(
                200,
                "{\"items\":["
                        + charge("DECLINED").put("declineReason", "no money").encode() + "]}");
        assertThat(inquire()).isEqualTo(new ChargeOutcome.Known(new Charge.Declined(CHARGE, "no money")));
    }

    @Test
    void whoeverFailsAgainAndAgainIsNotAskedAnyMoreAndThatIsTold() {
        assertThat(provider.breaker()).isEqualTo(new Breaker("payment-provider", Breaker.State.CLOSED, NOON));
        answers(500, "{}");
        for (int i = 0; i < 6; i++) {
            assertThat(inquire()).isNotNull();
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(provider.breaker())
                        .isEqualTo(new Breaker("payment-provider", Breaker.State.OPEN, NOON)));
    }

    private void answers(int status, String body) {
        rude = request -> request.response()
                .setStatusCode(status)
                .putHeader("Location", "http://127.0.0.1:1/elsewhere")
                .end(body);
    }

    private void pour(HttpServerRequest request, int chunks) {
        if (!request.response().headWritten()) {
            request.response().setChunked(true);
        }
        if (chunks < 10_000) {
            request.response().write(Buffer.buffer(new byte[4_096])).onSuccess(written -> pour(request, chunks + 1));
        }
    }

    private static JsonObject charge(String status) {
        return new JsonObject()
                .put("id", CHARGE.value())
                .put("reference", ATTEMPT.value().toString())
                .put("reservationId", RESERVATION.value().toString())
                .put("status", status)
                .put("amountMinor", 55_000)
                .put("currency", "KRW")
                .put("checkoutUrl", "http://127.0.0.1/checkout/pay_1")
                .put("expiresAt", "2027-01-01T10:00:00Z");
    }

    private ChargeOutcome authorise() {
        Instant end = Instant.parse("2027-01-01T10:00:00Z");
        return provider.authorise(new ProviderCall.Authorise(RESERVATION, ATTEMPT, PRICE, end, 1))
                .await();
    }

    private ChargeOutcome capture() {
        return provider.capture(new ProviderCall.Capture(RESERVATION, ATTEMPT, CHARGE, PRICE, 0, 1))
                .await();
    }

    private ChargeOutcome inquire() {
        return provider.inquire(new ProviderCall.Inquire(RESERVATION, ATTEMPT, Optional.of(CHARGE), 1))
                .await();
    }

    private RefundOutcome refund() {
        RefundId refund = new RefundId(new UUID(3, 3));
        return provider.refund(new ProviderCall.Refund(RESERVATION, refund, CHARGE, PRICE, 0, 1))
                .await();
    }
}
