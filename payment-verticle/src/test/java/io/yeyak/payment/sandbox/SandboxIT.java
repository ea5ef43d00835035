package io.yeyak.payment.sandbox;

import static io.yeyak.payment.sandbox.Market.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** As merchants meet it. */
@TestInstance(Lifecycle.PER_CLASS)
final class SandboxIT {

    private final Market market = new Market();

    @AfterAll
    void close() {
        market.close();
    }

    @BeforeEach
    void noTrouble() {
        market.switches(new JsonObject());
    }

    @Test
    void givesTheFirstAnswerAgainToARepeatedKey() {
        String reference = UUID.randomUUID().toString();
        JsonObject order = order(reference);
        HttpResponse<Buffer> first = market.create("key-" + reference, order);
        HttpResponse<Buffer> again = market.create("key-" + reference, order);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(market.find(reference)).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        String reference = UUID.randomUUID().toString();
        JsonObject order = order(reference);
        market.create("key-" + reference, order);
        HttpResponse<Buffer> other =
                market.create("key-" + reference, order.copy().put("amountMinor", 1));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void letsNobodyInWithoutTheKey() {
        assertThat(market.browser().get("/switches").send().await().statusCode())
                .isEqualTo(401);
        assertThat(market.browser()
                        .get("/v1/payments?reference=x")
                        .bearerTokenAuthentication("no")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        assertThat(market.create("bad", new JsonObject().put("reference", "x")).statusCode())
                .isEqualTo(400);
        assertThat(market.create("", order("x")).statusCode()).isEqualTo(400);
        assertThat(market.create("worse", order("x").put("currency", "GOLD")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void capturesOnceAndRefundsNoMoreThanThat() {
        String id = market.authorised();
        assertThat(market.capture(id).statusCode()).isEqualTo(200);
        assertThat(market.post("/v1/payments/" + id + "/void", "v-" + id, new JsonObject())
                        .statusCode())
                .isEqualTo(409);
        assertThat(market.refund(id, "r1-" + id, 40_000).statusCode()).isEqualTo(201);
        assertThat(market.refund(id, "r1-" + id, 40_000).statusCode()).isEqualTo(201);
        assertThat(market.refund(id, "r2-" + id, 40_000).statusCode()).isEqualTo(409);
        assertThat(market.show(id).getLong("refundedMinor")).isEqualTo(40_000);
    }

    @Test
    void aRefundThatFailedMayBeTriedAgainWithItsKey() {
        String id = market.authorised();
        assertThat(market.capture(id).statusCode()).isEqualTo(200);
        market.switches(new JsonObject().put("refundFailurePercent", 100));
        assertThat(market.refund(id, "r-" + id, 1_000).statusCode()).isEqualTo(402);
        market.switches(new JsonObject());
        assertThat(market.refund(id, "r-" + id, 1_000).statusCode()).isEqualTo(201);
    }

    @Test
    void saysThatItDidWhatItDidNotAndSaysItAgainToTheSameKey() {
        String id = market.authorised();
        market.switches(new JsonObject().put("liePercent", 100));
        assertThat(market.capture(id).bodyAsJsonObject().getString("status")).isEqualTo("CAPTURED");
        market.switches(new JsonObject());
        assertThat(market.show(id).getString("status")).isEqualTo("AUTHORISED");
        assertThat(market.capture(id).bodyAsJsonObject().getString("status")).isEqualTo("CAPTURED");
        assertThat(market.show(id).getString("status")).isEqualTo("AUTHORISED");

        assertThat(market.post("/v1/payments/" + id + "/capture", "another-" + id, new JsonObject())
                        .statusCode())
                .isEqualTo(200);
        assertThat(market.show(id).getString("status")).isEqualTo("CAPTURED");
        market.switches(new JsonObject().put("liePercent", 100));
        assertThat(market.refund(id, "r-" + id, 1_000).statusCode()).isEqualTo(201);
        market.switches(new JsonObject());
        assertThat(market.show(id).getLong("refundedMinor")).isZero();
        assertThat(market.refunds("r-" + id)).isEmpty();
        assertThat(market.refund(id, "s-" + id, 1_000).statusCode()).isEqualTo(201);
        assertThat(market.refunds("s-" + id)).hasSize(1);
    }

    @Test
    void countsWhomItsTroublesHaveStruck() {
        JsonObject before = market.struck();
        String id = market.authorised();
        market.switches(new JsonObject().put("captureDeclinePercent", 100));
        assertThat(market.capture(id).statusCode()).isEqualTo(402);
        market.switches(new JsonObject().put("outagePercent", 100));
        assertThat(market.capture(id).statusCode()).isEqualTo(503);
        market.switches(new JsonObject().put("liePercent", 100).put("answerDelayMillis", 1));
        assertThat(market.capture(id).statusCode()).isEqualTo(200);
        market.switches(new JsonObject().put("webhookCopies", 2).put("webhookDelayMillis", 1));
        assertThat(market.post("/v1/payments/" + id + "/void", "v-" + id, new JsonObject())
                        .statusCode())
                .isEqualTo(200);
        JsonObject after = market.struck();
        assertThat(after.fieldNames())
                .containsExactlyInAnyOrder(
                        "declined", "delayed", "refused", "answersLost", "lied", "webhooksLate", "webhooksRepeated");
        assertThat(after.fieldNames())
                .allSatisfy(trouble -> assertThat(after.getLong(trouble) - before.getLong(trouble))
                        .as(trouble)
                        .isEqualTo(trouble.equals("answersLost") ? 0 : 1));
    }

    @Test
    void sendsItsMessagesWhenTheMerchantIsBack() {
        market.merchantIsAway(true);
        String id = market.authorised();
        assertThat(market.capture(id).statusCode()).isEqualTo(200);
        market.merchantIsAway(false);
        market.awaitMessages("payment.authorised", "payment.captured");
    }

    @Test
    void remembersItsSwitchesOverARestart() {
        market.switches(new JsonObject().put("declinePercent", 7));
        market.restart();
        assertThat(market.switches().getInteger("declinePercent")).isEqualTo(7);
    }

    @Test
    void refusesSwitchesThatMakeNoSense() {
        assertThat(market.switches(new JsonObject().put("declinePercent", 101)).statusCode())
                .isEqualTo(400);
    }
}
