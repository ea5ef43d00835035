package io.yeyak.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundOutcome;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A provider that says that it did what it did not. */
final class ProviderLieIT extends WithShop {

    @Test
    void aCaptureThatWasAnsweredAndNotMadeIsMadeOnceAfterAnInquiry() {
        captureIsLiedAbout();
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
        assertThat(shop.told(reservation)).endsWith("PaymentCaptured");

        allIsWellLater();

        assertThat(shop.told(reservation)).endsWith("PaymentCaptured", "PaymentCaptureRepeated", "PaymentCaptured");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CAPTURED 55000");
    }

    @Test
    void aLieIsFoundByWhoeverTakesOver() {
        captureIsLiedAbout();
        shop.switches(new JsonObject());
        shop.restart(UnaryOperator.identity());
        shop.later();
        shop.till().work();
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CAPTURED 55000");
    }

    @Test
    void aCaptureThatCannotBeMadeAnyMoreIsLeftToAPerson() {
        captureIsLiedAbout();
        shop.chargesLapse(reservation);
        allIsWellLater();
        assertThat(shop.told(reservation)).endsWith("PaymentCaptured", "PaymentAttentionRaised");

        shop.till().hear(happening.cancelledAfterConfirmation(55_000));
        assertThat(shop.told(reservation)).endsWith("RefundRequested", "RefundAttentionRaised");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000");
    }

    @Test
    void aRefundThatWasAnsweredAndNotMadeIsMadeOnceAfterAnInquiry() {
        shop.switches(AUTO);
        pay();
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
        shop.switches(new JsonObject().put("liePercent", 100));
        shop.till().hear(happening.cancelledAfterConfirmation(55_000));
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("RefundSucceeded");
        assertThat(shop.movements(reservation)).endsWith("CAPTURED 55000");

        allIsWellLater();

        assertThat(shop.told(reservation)).endsWith("RefundSucceeded", "RefundFailed", "RefundSucceeded");
        assertThat(shop.movements(reservation)).endsWith("CAPTURED 55000", "REFUNDED 55000");
    }

    @Test
    void anAuthorisationThatWasAnsweredAndNotMadeEndsWithoutMoneyAndWithoutAPage() {
        shop.restart(Boasting::new);
        pay();
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized");
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized", "PaymentCaptureFailed");
        assertThat(shop.movements(reservation)).containsExactly("CANCELLED 55000");
    }

    private void captureIsLiedAbout() {
        shop.switches(AUTO);
        pay();
        shop.switches(new JsonObject().put("liePercent", 100));
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
    }

    /**
     * A provider that says of every page that it was paid there.
     *
     * @param wire what it really does
     */
    private record Boasting(PaymentProvider wire) implements PaymentProvider {

        @Override
        public Future<ChargeOutcome> authorise(ProviderCall.Authorise call) {
            return wire.authorise(call)
                    .map(outcome -> outcome instanceof ChargeOutcome.Known(Charge.Pending page)
                            ? new ChargeOutcome.Known(new Charge.Authorised(page.id()))
                            : outcome);
        }

        @Override
        public Future<ChargeOutcome> capture(ProviderCall.Capture call) {
            return wire.capture(call);
        }

        @Override
        public Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call) {
            return wire.voidAuthorisation(call);
        }

        @Override
        public Future<RefundOutcome> refund(ProviderCall.Refund call) {
            return wire.refund(call);
        }

        @Override
        public Future<ChargeOutcome> inquire(ProviderCall.Inquire call) {
            return wire.inquire(call);
        }

        @Override
        public Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call) {
            return wire.inquireRefund(call);
        }
    }
}
