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
    void showsTheResultItselfWhereNobodyNamedAWayBack() {
        JsonObject paid = market.create("stay", order("stay")).bodyAsJsonObject();
        JsonObject refused = market.create("no", order("no")).bodyAsJsonObject();

        assertThat(follow(market.decide(paid, "approve")))
                .contains("lang=\"ko\"", "결제가 승인되었습니다", "이 창을 닫으셔도 됩니다.")
                .doesNotContain("이미 끝난", "<form", "<script", "{{");
        assertThat(follow(market.decide(refused, "decline"))).contains("결제가 거절되었습니다", "다시 결제하실 수 있습니다.");
    }

    @Test
    void saysThatAllWasDoneBefore() {
        JsonObject payment = market.create("twice", order("twice")).bodyAsJsonObject();
        HttpResponse<Buffer> first = market.decide(payment, "approve");
        HttpResponse<Buffer> second = market.decide(payment, "decline");

        assertThat(follow(first)).doesNotContain("이미 끝난 결제입니다.");
        assertThat(follow(second)).contains("결제가 승인되었습니다", "이미 끝난 결제입니다.");
        String again = payment.getString("checkoutUrl") + "?lang=en";
        assertThat(market.browser().getAbs(again).send().await().bodyAsString())
                .contains("The payment is approved", "This was decided before.")
                .doesNotContain("<form");
    }

    @Test
    void keepsTheLanguageThroughTheDecision() {
        JsonObject payment = market.create("english", order("english")).bodyAsJsonObject();
        payment.put("checkoutUrl", payment.getString("checkoutUrl") + "?lang=en");
        String result = follow(market.decide(payment, "approve"));
        assertThat(result).contains("lang=\"en\"", "You can close this page.", "?lang=ko&amp;decided=now");
    }

    private String follow(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/checkout/pay_");
        return market.browser().get(answer.getHeader("Location")).send().await().bodyAsString();
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
