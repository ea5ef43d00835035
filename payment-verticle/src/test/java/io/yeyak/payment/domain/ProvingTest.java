package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.PRICE;
import static io.yeyak.payment.domain.Desk.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.PaymentEvent.PaymentAttentionRaised;
import io.yeyak.payment.domain.PaymentEvent.PaymentCaptureRepeated;
import io.yeyak.payment.domain.Posting.Account;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trust, but verify: what was taken. */
final class ProvingTest {

    private static final Charge CAPTURED = new Charge.Captured(Desk.charge(FIRST));
    private static final Charge AUTHORISED = new Charge.Authorised(Desk.charge(FIRST));
    private static final Charge CANCELLED = new Charge.Cancelled(Desk.charge(FIRST));

    private final Desk desk = Situations.saidCaptured();

    @Test
    void believesAnAnswerAtOnceAndRemembersToAskAfterIt() {
        assertThat(desk.toldNames()).endsWith("PaymentCaptured");
        assertThat(desk.attempt(FIRST)).isEqualTo(new AttemptState.Captured());
        assertThat(desk.file.dueAt()).contains(desk.now.plus(TERMS.verifyAfter()));
    }

    @Test
    void makesNoCallWhenTheProviderHasSaidItByItself() {
        desk.webhook(FIRST, CAPTURED);
        assertThat(desk.file.dueAt()).isEmpty();
    }

    @Test
    void makesNoCallWhenTheProvidersOwnWordComesBeforeItsAnswer() {
        Desk capturing = Situations.capturing();
        ProviderCall capture = capturing.next().orElseThrow();
        capturing.webhook(FIRST, CAPTURED);
        capturing.answer(capture, CAPTURED);
        assertThat(capturing.file.dueAt()).isEmpty();
    }

    @Test
    void asksOnceWhenNothingElseSaysIt() {
        desk.told.clear();
        ProviderCall asked = desk.next().orElseThrow();
        assertThat(asked).isInstanceOf(ProviderCall.Inquire.class);
        desk.answer(asked, CAPTURED);
        assertThat(desk.file.dueAt()).isEmpty();
        assertThat(desk.told).isEmpty();
    }

    @Test
    void asksUntilItIsAnsweredAndCallsForAPersonMeanwhile() {
        desk.told.clear();
        for (int i = 0; i < TERMS.triesBeforeAttention(); i++) {
            desk.answer(desk.next().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
        }
        assertThat(desk.toldNames()).containsExactly("PaymentAttentionRaised");
        desk.answer(desk.next().orElseThrow(), CAPTURED);
        assertThat(desk.toldNames()).containsExactly("PaymentAttentionResolved");
        assertThat(desk.file.dueAt()).isEmpty();
    }

    @Test
    void takesAnewUnderAnotherKeyWhatWasNotTaken() {
        String first = "capture:" + FIRST.value();
        desk.told.clear();
        desk.answer(desk.next().orElseThrow(), AUTHORISED);
        assertThat(desk.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentCaptureRepeated.class,
                        told -> assertThat(told.repeats()).isEqualTo(1));

        ProviderCall again = desk.wake().orElseThrow();
        assertThat(again.key()).startsWith(first).isNotEqualTo(first);
        desk.told.clear();
        desk.answer(again, CAPTURED);
        assertThat(desk.toldNames()).containsExactly("PaymentCaptured");
        desk.webhook(FIRST, CAPTURED);
        assertThat(desk.file.dueAt()).isEmpty();
        assertThat(Ledger.of(desk.file)).hasSize(2);
    }

    @Test
    void keepsTheKeyWhileNobodyKnowsWhetherTheSecondTryTookIt() {
        Desk retaking = Situations.retaking();
        ProviderCall again = retaking.wake().orElseThrow();
        retaking.answer(again, new ChargeOutcome.Unknown("time-out"));
        retaking.answer(retaking.next().orElseThrow(), AUTHORISED);
        assertThat(retaking.wake().orElseThrow().key()).isEqualTo(again.key());
    }

    @Test
    void triesAgainWhatIsRefusedWhileItMayStillBeTakenAndCallsForAPerson() {
        Desk retaking = Situations.retaking();
        retaking.told.clear();
        for (int i = 0; i < 2 * TERMS.triesBeforeAttention() && retaking.told.isEmpty(); i++) {
            ProviderCall call = retaking.next().orElseThrow();
            retaking.answer(
                    call,
                    call instanceof ProviderCall.Capture
                            ? new ChargeOutcome.Refused("not today")
                            : new ChargeOutcome.Known(AUTHORISED));
        }
        assertThat(retaking.toldNames()).containsExactly("PaymentAttentionRaised");
        assertThat(retaking.payment().needs(AttentionCode.MONEY_NOT_TAKEN)).isTrue();
        retaking.webhook(FIRST, CAPTURED);
        assertThat(retaking.payment().attention()).isEmpty();
    }

    @Test
    void callsForAPersonWhenItCannotBeTakenAnyMoreAndTakesNobodysTickets() {
        desk.told.clear();
        desk.answer(desk.next().orElseThrow(), CANCELLED);
        assertThat(desk.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAttentionRaised.class,
                        told -> assertThat(told.code()).isEqualTo(AttentionCode.MONEY_NOT_TAKEN));
        assertThat(desk.file.dueAt()).isEmpty();
        assertThat(balance(Account.CLEARING)).isZero();
        assertThat(balance(Account.SUSPENSE)).isZero();
        assertThat(balance(Account.MISSING)).isEqualTo(PRICE.amountMinor());
    }

    @Test
    void closesAPageOnWhichSomebodyCouldStillPay() {
        desk.answer(desk.next().orElseThrow(), Desk.page(FIRST));
        ProviderCall closing = desk.wake().orElseThrow();
        assertThat(closing).isInstanceOf(ProviderCall.VoidAuthorisation.class);
        desk.answer(closing, CANCELLED);
        assertThat(desk.attempt(FIRST)).isInstanceOf(AttemptState.Missing.class);
    }

    @Test
    void believesNoMessageThatWhatItHasIsGone() {
        desk.webhook(FIRST, AUTHORISED);
        desk.webhook(FIRST, CANCELLED);
        assertThat(desk.attempt(FIRST)).isEqualTo(new AttemptState.Captured());
        assertThat(desk.file.dueAt()).isPresent();
    }

    @Test
    void leavesToAPersonWhatIsToGoBackOfMoneyThatNeverCame() {
        desk.refundAsked(PRICE.percent(50));
        desk.answer(desk.wake().orElseThrow(), new RefundOutcome.Refused("exceeds-captured"));
        desk.told.clear();
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.Refused("exceeds-captured"));
        desk.answer(desk.next().orElseThrow(), CANCELLED);
        assertThat(desk.toldNames()).containsExactly("RefundFailed", "PaymentAttentionRaised", "RefundAttentionRaised");
        desk.closed("released");
        assertThat(desk.toldNames()).containsExactly("RefundRequested", "RefundAttentionRaised");
        assertThat(desk.file.dueAt()).isEmpty();
    }

    @Test
    void anAdministratorWhoAsksHasItProvedAtOnce() {
        desk.apply(InquiryPolicy.inquire(desk.file, desk.now));
        assertThat(desk.wake()).get().isInstanceOf(ProviderCall.Inquire.class);
    }

    @Test
    void moneyTakenAtOnceIsProvedAsWell() {
        Desk taken = Situations.answered(Situations.intent(), CAPTURED);
        taken.committed();
        taken.answer(taken.next().orElseThrow(), AUTHORISED);
        assertThat(taken.wake()).get().isInstanceOf(ProviderCall.Capture.class);
    }

    @Test
    void anAuthorisationThatWasNotMadeEndsInARefusedCaptureAndNothingIsLeft() {
        Desk capturing = Situations.capturing();
        capturing.told.clear();
        capturing.answer(capturing.next().orElseThrow(), new ChargeOutcome.Refused("not-authorised"));
        assertThat(capturing.toldNames()).containsExactly("PaymentCaptureFailed");
        capturing.answer(capturing.next().orElseThrow(), new ChargeOutcome.Refused("payment-not-found"));
        capturing.answer(capturing.next().orElseThrow(), new Charge.None());
        assertThat(capturing.attempt(FIRST)).isInstanceOf(AttemptState.Closed.class);
        capturing.answer(capturing.next().orElseThrow(), new Charge.None());
        assertThat(capturing.file.dueAt()).isEmpty();
        assertThat(Ledger.of(capturing.file)).isEmpty();
    }

    @Test
    void anAuthorisationThatWasNotMadeIsFoundByTheInquiryAfterACaptureWithoutAnswer() {
        for (Charge truth : List.of(Desk.page(FIRST), new Charge.None())) {
            Desk capturing = Situations.capturing();
            capturing.told.clear();
            capturing.answer(capturing.next().orElseThrow(), new ChargeOutcome.Unknown("time-out"));
            capturing.answer(capturing.next().orElseThrow(), truth);
            assertThat(capturing.toldNames()).containsExactly("PaymentCaptureFailed");
            for (int i = 0; i < 3 && capturing.file.dueAt().isPresent(); i++) {
                capturing.answer(capturing.next().orElseThrow(), CANCELLED);
            }
            assertThat(capturing.attempt(FIRST)).isInstanceOf(AttemptState.Closed.class);
            assertThat(capturing.file.dueAt()).isEmpty();
        }
    }

    @Test
    void aFreePaymentIsProvedByNobody() {
        Desk free = new Desk();
        free.held(Money.zero("KRW"));
        free.committed();
        assertThat(free.file.dueAt()).isEqualTo(Optional.empty());
    }

    private long balance(Account account) {
        return balance(desk, account);
    }

    static long balance(Desk desk, Account account) {
        List<Posting> ledger = Ledger.of(desk.file);
        return ledger.stream()
                        .filter(posting -> posting.debit() == account)
                        .mapToLong(posting -> posting.amount().amountMinor())
                        .sum()
                - ledger.stream()
                        .filter(posting -> posting.credit() == account)
                        .mapToLong(posting -> posting.amount().amountMinor())
                        .sum();
    }
}
