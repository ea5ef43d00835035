package io.yeyak.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundOutcome;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the provider and the network may do to us. Every test has a sandbox and a breaker of its own. */
final class ProviderTroubleIT extends WithShop {

    @Test
    void aChargeWhoseAnswerWasLostIsFoundByInquiryAndNotMadeAgain() {
        shop.switches(AUTO.copy().put("lostAnswerPercent", 100).put("webhookCopies", 0));
        pay();
        assertThat(shop.told(reservation)).containsExactly("PaymentRequested");

        wellLater(AUTO);

        assertThat(shop.told(reservation)).containsExactly("PaymentRequested", "PaymentAuthorized");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
    }

    @Test
    void aCaptureWhoseAnswerWasLostIsMadeOnce() {
        shop.switches(AUTO);
        pay();
        shop.switches(new JsonObject().put("lostAnswerPercent", 100).put("webhookCopies", 0));
        shop.till().hear(happening.holdCommitted());
        shop.till().work();

        allIsWellLater();

        assertThat(shop.told(reservation)).endsWith("PaymentCaptured");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CAPTURED 55000");
    }

    @Test
    void aRefundWhoseAnswerWasLostIsMadeOnce() {
        shop.switches(AUTO);
        pay();
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
        shop.switches(new JsonObject().put("lostAnswerPercent", 100).put("webhookCopies", 0));
        shop.till().hear(happening.cancelledAfterConfirmation(55_000));
        shop.till().work();

        allIsWellLater();

        assertThat(shop.told(reservation)).endsWith("RefundFailed", "RefundSucceeded");
        assertThat(shop.movements(reservation)).endsWith("CAPTURED 55000", "REFUNDED 55000");
    }

    @Test
    void aProcessThatDiesBeforeTheCallLeavesItToTheNext() {
        shop.switches(AUTO);
        shop.restart(sandbox -> new Dying(sandbox, false));
        pay();
        assertThat(shop.movements(reservation)).isEmpty();
        anotherTakesOver();
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized");
    }

    @Test
    void aProcessThatDiesAfterTheCallHasChargedOnce() {
        shop.switches(AUTO.copy().put("webhookCopies", 0));
        shop.restart(sandbox -> new Dying(sandbox, true));
        pay();
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
        anotherTakesOver();
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized");
    }

    @Test
    void anOutageOpensTheBreakerAndPaymentsResumeAfterIt() {
        shop.switches(new JsonObject().put("outagePercent", 100));
        for (int i = 0; i < 6; i++) {
            pay(new Happening());
        }
        pay();
        assertThat(shop.told(reservation)).containsExactly("PaymentRequested", "PaymentDeferred");

        shop.switches(AUTO);
        workUntilTold("PaymentAuthorized");

        assertThat(shop.told(reservation))
                .containsExactly("PaymentRequested", "PaymentDeferred", "PaymentResumed", "PaymentAuthorized");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
    }

    @Test
    void waitsAtPayByWhileNobodyAnswersAndClosesThePageAfterwards() {
        pay();
        String page = shop.checkoutUrl(reservation);
        shop.switches(new JsonObject().put("outagePercent", 100).put("outage", "DROP"));
        shop.payByIsOver(reservation);
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentActionRequired");

        shop.till().hear(happening.holdExpired());
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentExpired");

        allIsWellLater();
        assertThat(shop.customer(page, "approve").statusCode()).isEqualTo(303);
        assertThat(shop.movements(reservation)).containsExactly("CANCELLED 55000");
    }

    @Test
    void aCaptureThatTheBankDeclinesIsFinalAndLeavesNothingBehind() {
        shop.switches(AUTO);
        pay();
        shop.switches(new JsonObject().put("captureDeclinePercent", 100));
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentCaptureFailed");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CANCELLED 55000");
    }

    @Test
    void moneyTakenAtOnceIsRefundedWhenThereAreNoTickets() {
        shop.switches(AUTO.copy().put("captureAtOnce", true));
        pay();
        shop.till().hear(happening.commitRejected());
        shop.till().work();
        assertThat(shop.told(reservation))
                .containsExactly(
                        "PaymentRequested", "PaymentAuthorized", "RefundRequested", "PaymentVoided", "RefundSucceeded");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CAPTURED 55000", "REFUNDED 55000");
    }

    private void anotherTakesOver() {
        shop.restart(UnaryOperator.identity());
        shop.later();
        shop.till().work();
    }

    /** The breaker lets calls through again after a while of its own, by the clock on the wall. */
    private void workUntilTold(String type) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    shop.later();
                    shop.till().work();
                    assertThat(shop.told(reservation)).contains(type);
                });
    }

    /**
     * A process that dies at the call.
     *
     * @param afterwards once the provider was told, not before
     */
    private record Dying(PaymentProvider wire, boolean afterwards) implements PaymentProvider {

        @Override
        public Future<ChargeOutcome> authorise(ProviderCall.Authorise call) {
            return die(afterwards ? wire.authorise(call) : Future.succeededFuture());
        }

        @Override
        public Future<ChargeOutcome> capture(ProviderCall.Capture call) {
            return die(afterwards ? wire.capture(call) : Future.succeededFuture());
        }

        @Override
        public Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call) {
            return die(afterwards ? wire.voidAuthorisation(call) : Future.succeededFuture());
        }

        @Override
        public Future<RefundOutcome> refund(ProviderCall.Refund call) {
            return die(afterwards ? wire.refund(call) : Future.succeededFuture());
        }

        @Override
        public Future<ChargeOutcome> inquire(ProviderCall.Inquire call) {
            return die(afterwards ? wire.inquire(call) : Future.succeededFuture());
        }

        @Override
        public Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call) {
            return die(afterwards ? wire.inquireRefund(call) : Future.succeededFuture());
        }

        private static <T> Future<T> die(Future<?> told) {
            return told.compose(done -> Future.failedFuture("the process is gone"));
        }
    }
}
