package io.yeyak.payment.sandbox;

import static io.yeyak.payment.sandbox.Market.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** As customers meet it. */
@TestInstance(Lifecycle.PER_CLASS)
final class CheckoutIT {

    private final Market market = new Market();

    @AfterAll
    void close() {
        market.close();
    }

    @Test
    void showsAPageWithoutScriptsInBothLanguages() {
        String page = market.create("page", order("page")).bodyAsJsonObject().getString("checkoutUrl");
        HttpResponse<Buffer> korean = market.browser().getAbs(page).send().await();
        HttpResponse<Buffer> english =
                market.browser().getAbs(page + "?lang=en").send().await();
        assertThat(korean.bodyAsString())
                .contains("lang=\"ko\"", "₩55,000", "결제하기")
                .doesNotContain("<script", "{{");
        assertThat(english.bodyAsString()).contains("lang=\"en\"", "₩55,000", "Decline");
        assertThat(korean.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void isLightOrDarkAsTheCustomerLikes() {
        String styles = market.browser().get("/checkout.css").send().await().bodyAsString();
        assertThat(styles).contains("color-scheme: light dark");
    }

    @Test
    void sendsTheCustomerBackAndKeepsTheFirstDecision() {
        JsonObject payment = market.create("back", order("back").put("returnUrl", "http://127.0.0.1/r/1"))
                .bodyAsJsonObject();
        HttpResponse<Buffer> answer = market.decide(payment, "approve");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("http://127.0.0.1/r/1");
        assertThat(market.decide(payment, "decline").statusCode()).isEqualTo(303);
        assertThat(market.show(payment.getString("id")).getString("status")).isEqualTo("AUTHORISED");
    }

    @Test
    void takesNoMoneyWhenTheTimeIsOver() {
        JsonObject payment = market.create(
                        "late", order("late").put("expiresAt", Instant.now().toString()))
                .bodyAsJsonObject();
        assertThat(market.decide(payment, "approve").statusCode()).isEqualTo(303);
        assertThat(market.show(payment.getString("id")).getString("status")).isEqualTo("CANCELLED");
    }

    @Test
    void takesNothingButADecision() {
        JsonObject payment = market.create("odd", order("odd")).bodyAsJsonObject();
        assertThat(market.decide(payment, "perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void knowsNoPageOfAnUnknownPayment() {
        assertThat(market.browser().get("/checkout/pay_none").send().await().statusCode())
                .isEqualTo(404);
    }
}
