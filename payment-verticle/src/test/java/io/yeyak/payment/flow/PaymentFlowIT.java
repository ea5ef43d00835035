package io.yeyak.payment.flow;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.application.ListRefunds;
import io.yeyak.payment.application.RefundReceipt;
import io.yeyak.payment.application.RefundStatus;
import io.yeyak.payment.application.port.Refunds.Listed;
import io.yeyak.payment.domain.ReservationId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class PaymentFlowIT {

    private static final Cause.Asked ADMIN = new Cause.Asked(Actor.admin("a1"), Optional.empty());

    private final Shop shop = new Shop();
    private Happening happening = new Happening();
    private ReservationId reservation = happening.reservation();

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void aNewReservationAndNoTrouble() {
        shop.switches(new JsonObject());
        happening = new Happening();
        reservation = happening.reservation();
    }

    @Test
    void authorisesOnThePageAndCapturesWhenTheTicketsAreSold() {
        pay();
        approve();
        sold();
        assertThat(shop.told(reservation))
                .containsExactly("PaymentRequested", "PaymentActionRequired", "PaymentAuthorized", "PaymentCaptured");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CAPTURED 55000");
    }

    @Test
    void letsTheCustomerTryAgainAfterADecline() {
        pay();
        decide("decline");
        pay();
        approve();
        assertThat(shop.told(reservation))
                .containsExactly(
                        "PaymentRequested",
                        "PaymentActionRequired",
                        "PaymentDeclined",
                        "PaymentActionRequired",
                        "PaymentAuthorized");
    }

    @Test
    void beginsOneAttemptHoweverOftenTheButtonIsPressed() {
        shop.till().hear(happening.ticketsHeld());
        Future.all(pressed(), pressed(), pressed()).await();
        shop.till().work();
        assertThat(count("attempt")).isEqualTo(1);
        assertThat(shop.told(reservation)).containsExactly("PaymentRequested", "PaymentActionRequired");
    }

    @Test
    void voidsAnAuthorisationThatThereAreNoTicketsFor() {
        pay();
        approve();
        shop.till().hear(happening.commitRejected());
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized", "PaymentVoided");
        assertThat(shop.movements(reservation)).containsExactly("AUTHORISED 55000", "CANCELLED 55000");
    }

    @Test
    void closesThePageOfACancelledReservation() {
        pay();
        String page = shop.checkoutUrl(reservation);
        shop.till().hear(happening.cancelled());
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentVoided");
        assertThat(shop.customer(page, "approve").statusCode()).isEqualTo(303);
        assertThat(shop.movements(reservation)).containsExactly("CANCELLED 55000");
    }

    @Test
    void takesTheMoneyThatCameTooLateAndAsksForStock() {
        pay();
        String page = shop.checkoutUrl(reservation);
        shop.customer(page, "approve");
        shop.message(reservation, "payment.authorised").await();
        shop.till().hear(happening.holdExpired());
        shop.till().listen();
        assertThat(shop.told(reservation)).endsWith("PaymentExpired", "LatePaymentReceived", "PaymentAuthorized");
    }

    @Test
    void givesBackPartOfWhatWasCaptured() {
        confirm();
        shop.till().hear(happening.cancelledAfterConfirmation(27_500));
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("RefundRequested", "RefundSucceeded");
        assertThat(shop.movements(reservation)).endsWith("REFUNDED 27500");
        assertThat(shop.query(
                                "SELECT sum(CASE debit WHEN 'SUSPENSE' THEN amount_minor ELSE 0 END)::bigint"
                                        + " - sum(CASE credit WHEN 'SUSPENSE' THEN amount_minor ELSE 0 END)::bigint"
                                        + " FROM ledger_entry WHERE reservation_id = $1",
                                reservation)
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    @Test
    void climbsTheLadderOfRefundsAndLetsAPersonSettle() {
        confirm();
        shop.switches(new JsonObject().put("refundFailurePercent", 100));
        shop.till().hear(happening.cancelledAfterConfirmation(55_000));
        for (int i = 0; i < 6; i++) {
            shop.later();
            shop.till().work();
        }
        assertThat(shop.told(reservation)).endsWith("RefundFailed", "RefundAttentionRaised");

        Listed refund = refund();
        assertThat(refund.state()).isEqualTo("NEEDS_ATTENTION");
        assertThat(refund.failure()).contains("refund-failed");
        Reply<RefundReceipt> settled = shop.till()
                .settleRefund
                .handle(ADMIN, refund.refundId(), "Transfer 42")
                .await();
        assertThat(settled).isEqualTo(Reply.done(new RefundReceipt(refund.refundId(), RefundStatus.SUCCEEDED)));
        assertThat(refund().evidence()).contains("Transfer 42");
        assertThat(shop.movements(reservation)).endsWith("CAPTURED 55000");
    }

    @Test
    void triesAFailedRefundAgainWithTheSameKeyWhenAskedTo() {
        confirm();
        shop.switches(new JsonObject().put("refundFailurePercent", 100));
        shop.till().hear(happening.cancelledAfterConfirmation(55_000));
        shop.till().work();
        shop.switches(new JsonObject());
        assertThat(shop.till().retryRefund.handle(ADMIN, refund().refundId()).await())
                .isInstanceOf(Reply.Done.class);
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("RefundFailed", "RefundSucceeded");
    }

    @Test
    void expiresAtPayByWhenNobodyPays() {
        pay();
        shop.payByIsOver(reservation);
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentExpired");
        assertThat(shop.movements(reservation)).containsExactly("CANCELLED 55000");
    }

    @Test
    void findsOutAtPayByThatTheCustomerPaidAfterAll() {
        shop.switches(new JsonObject().put("webhookCopies", 0));
        pay();
        shop.customer(shop.checkoutUrl(reservation), "approve");
        shop.payByIsOver(reservation);
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized");
    }

    @Test
    void asksTheProviderWhenAnAdministratorWantsToKnow() {
        shop.switches(new JsonObject().put("webhookCopies", 0));
        pay();
        shop.customer(shop.checkoutUrl(reservation), "approve");
        assertThat(shop.till().inquire.handle(ADMIN, reservation).await()).isInstanceOf(Reply.Done.class);
        shop.till().work();
        assertThat(shop.told(reservation)).endsWith("PaymentAuthorized");
    }

    private void pay() {
        shop.till().hear(happening.ticketsHeld());
        shop.till().hear(happening.paymentRequested(Happening.attempt()));
        shop.till().work();
    }

    private Future<?> pressed() {
        UUID attempt = Happening.attempt();
        return shop.till().deliver(happening.paymentRequested(attempt));
    }

    private void approve() {
        decide("approve");
    }

    private void decide(String outcome) {
        assertThat(shop.customer(shop.checkoutUrl(reservation), outcome).statusCode())
                .isEqualTo(303);
        shop.message(reservation, outcome.equals("approve") ? "payment.authorised" : "payment.declined")
                .await();
        shop.till().listen();
    }

    private void sold() {
        shop.till().hear(happening.holdCommitted());
        shop.till().work();
    }

    private void confirm() {
        pay();
        approve();
        sold();
    }

    private Listed refund() {
        Reply<ListRefunds.Page> page = shop.till()
                .listRefunds
                .handle(new ListRefunds.Query(Optional.empty(), Optional.empty(), 10))
                .await();
        return done(page).items().stream()
                .filter(listed -> listed.reservationId().equals(reservation))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return shop.query("SELECT count(*) FROM " + table + " WHERE reservation_id = $1", reservation)
                .iterator()
                .next()
                .getLong(0);
    }
}
