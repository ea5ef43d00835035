package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.PAY_BY;
import static io.yeyak.payment.domain.Desk.PRICE;
import static io.yeyak.payment.domain.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Note;
import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.PaymentEvent.Disposition;
import io.yeyak.payment.domain.PaymentEvent.LatePaymentReceived;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PayingTest {

    private final Desk desk = new Desk();

    @Test
    void asksTheProviderUnderTheAttemptsOwnKey() {
        desk.held();
        desk.pay(FIRST);
        ProviderCall call = desk.wake().orElseThrow();
        assertThat(call)
                .isEqualTo(new ProviderCall.Authorise(
                        Desk.RESERVATION, FIRST, PRICE, PAY_BY.minus(Duration.ofSeconds(60)), 1));
        assertThat(call.key()).isEqualTo(FIRST.value().toString());
    }

    @Test
    void repeatsAClaimedCallUnchangedWhenItsLeaseIsOver() {
        desk.held();
        desk.pay(FIRST);
        ProviderCall.Authorise first = (ProviderCall.Authorise) desk.wake().orElseThrow();
        assertThat(desk.after(Duration.ofSeconds(29)).wake()).isEmpty();
        desk.extended(PAY_BY.plusSeconds(600));
        ProviderCall.Authorise again = (ProviderCall.Authorise)
                desk.after(Duration.ofSeconds(1)).wake().orElseThrow();
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.sessionEndsAt()).isEqualTo(first.sessionEndsAt());
    }

    @Test
    void beginsNoSecondAttemptBesideOneThatMayStillBringTheMoney() {
        desk.held();
        desk.pay(FIRST);
        assertThat(desk.pay(SECOND)).isInstanceOf(Note.Ignored.class);
        assertThat(desk.payment().attempts()).hasSize(1);
    }

    @Test
    void beginsNoNewAttemptUntilAnInquiryProvesThatThereIsNoCharge() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
        assertThat(desk.pay(SECOND)).isInstanceOf(Note.Ignored.class);

        ProviderCall inquiry = desk.next().orElseThrow();
        assertThat(inquiry).isInstanceOf(ProviderCall.Inquire.class);
        desk.answer(inquiry, new Charge.None());

        assertThat(desk.wake().orElseThrow().key()).isEqualTo(FIRST.value().toString());
    }

    @Test
    void anInquiryFindsTheChargeWhoseAnswerWasLost() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
        desk.answer(desk.next().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(desk.toldNames()).containsExactly("PaymentRequested", "PaymentAuthorized");
    }

    @Test
    void tellsOnceThatTheProviderIsAwayAndWhenItIsBack() {
        desk.held();
        desk.pay(FIRST);
        for (int i = 0; i < 5; i++) {
            desk.answer(desk.next().orElseThrow(), new ChargeOutcome.Unavailable("breaker"));
        }
        desk.answer(desk.next().orElseThrow(), Desk.page(FIRST));
        assertThat(desk.toldNames())
                .containsExactly("PaymentRequested", "PaymentDeferred", "PaymentResumed", "PaymentActionRequired");
    }

    @Test
    void expiresAtPayByWhenTheProviderWasNeverTold() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), new ChargeOutcome.Unavailable("breaker"));
        assertThat(desk.at(PAY_BY).wake()).isEmpty();
        assertThat(desk.toldNames()).endsWith("PaymentExpired");
    }

    @Test
    void waitsForTheProviderAtPayByUntilTheHoldExpires() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), Desk.page(FIRST));
        desk.at(PAY_BY);
        desk.answer(desk.wake().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
        assertThat(desk.payment().state()).isEqualTo(new PaymentState.Requested());

        desk.holdExpired();

        assertThat(desk.payment().state()).isEqualTo(new PaymentState.Expired());
        assertThat(desk.attempt(FIRST)).isEqualTo(new AttemptState.Withdrawing());
    }

    @Test
    void closesThePageThatIsStillOpenAtPayBy() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), Desk.page(FIRST));
        desk.at(PAY_BY);
        desk.answer(desk.wake().orElseThrow(), Desk.page(FIRST));
        assertThat(desk.payment().state()).isEqualTo(new PaymentState.Expired());
        assertThat(desk.wake()).get().isInstanceOf(ProviderCall.VoidAuthorisation.class);
    }

    @Test
    void whoeverPaidByThenIsAskedAfterFirst() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), Desk.page(FIRST));
        desk.at(PAY_BY);
        desk.answer(desk.wake().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(desk.payment().state()).isEqualTo(new PaymentState.Authorized(FIRST));
    }

    @Test
    void lateMoneyAsksForStockAgain() {
        Desk late = Situations.withdrawing();
        late.told.clear();
        late.webhook(FIRST, new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(late.toldNames()).containsExactly("LatePaymentReceived", "PaymentAuthorized");
    }

    @Test
    void lateMoneyOfACancelledReservationGoesBack() {
        Desk closed = Situations.voiding();
        closed.answer(closed.next().orElseThrow(), new Charge.Cancelled(Desk.charge(FIRST)));
        closed.webhook(FIRST, new Charge.Authorised(Desk.charge(FIRST)));
        closed.told.clear();
        closed.answer(closed.wake().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(closed.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        LatePaymentReceived.class,
                        late -> assertThat(late.disposition()).isEqualTo(Disposition.GIVE_BACK));
        assertThat(closed.wake()).get().isInstanceOf(ProviderCall.VoidAuthorisation.class);
    }

    @Test
    void aSecondAuthorisationIsGivenBack() {
        desk.held();
        desk.pay(FIRST);
        desk.answer(desk.wake().orElseThrow(), new Charge.Declined(Desk.charge(FIRST), "no money"));
        desk.pay(SECOND);
        desk.answer(desk.wake().orElseThrow(), new Charge.Authorised(Desk.charge(SECOND)));

        desk.webhook(FIRST, new Charge.Authorised(Desk.charge(FIRST)));
        desk.answer(desk.wake().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));

        assertThat(desk.payment().state()).isEqualTo(new PaymentState.Authorized(SECOND));
        assertThat(desk.attempt(FIRST)).isEqualTo(new AttemptState.Voiding());
    }

    @Test
    void nothingToPayIsPaidAtOnceWithoutAProvider() {
        desk.held(Money.zero("KRW"));
        desk.committed();
        assertThat(desk.toldNames()).containsExactly("PaymentRequested", "PaymentAuthorized", "PaymentCaptured");
        assertThat(desk.file.dueAt()).isEqualTo(Optional.empty());
    }

    @Test
    void aCaptureWithoutAnswerIsInquiredIntoAndRepeatedWithItsKey() {
        Desk capturing = Situations.capturing();
        ProviderCall capture = capturing.next().orElseThrow();
        capturing.answer(capture, new ChargeOutcome.Unknown("time-out"));
        capturing.answer(capturing.next().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(capturing.wake().orElseThrow().key()).isEqualTo(capture.key());
    }

    @Test
    void aPersonIsToldOnceOfACaptureThatIsNeverAnswered() {
        Desk capturing = Situations.capturing();
        capturing.told.clear();
        for (int i = 0; i < 30; i++) {
            capturing.answer(capturing.next().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
        }
        assertThat(capturing.toldNames()).containsExactly("PaymentAttentionRaised");
    }
}
