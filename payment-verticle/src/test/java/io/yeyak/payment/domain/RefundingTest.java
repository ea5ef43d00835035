package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.PRICE;
import static io.yeyak.payment.domain.Desk.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Note;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.domain.PaymentEvent.RefundFailed;
import io.yeyak.payment.domain.PaymentEvent.RefundSucceeded;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefundingTest {

    private final Desk desk = Situations.captured();

    @Test
    void givesBackWhatWasAskedForUnderTheRefundsOwnKey() {
        desk.refundAsked(PRICE.percent(50));
        ProviderCall call = desk.wake().orElseThrow();
        assertThat(call.key()).isEqualTo(refund().id().value().toString());
        desk.answer(call, new RefundOutcome.Done());
        assertThat(desk.told.getLast()).isInstanceOfSatisfying(RefundSucceeded.class, told -> {
            assertThat(told.totalRefunded()).isEqualTo(PRICE.percent(50));
            assertThat(told.by()).isEqualTo(RefundedBy.PROVIDER);
        });
    }

    @Test
    void neverGivesBackMoreThanWasCaptured() {
        desk.refundAsked(PRICE.percent(50));
        desk.closed("released");
        assertThat(desk.file.refunds().stream().map(Refund::amount))
                .containsExactly(PRICE.percent(50), PRICE.minus(PRICE.percent(50)));
        assertThat(desk.refundAsked(PRICE)).isInstanceOf(Note.Applied.class);
        assertThat(desk.file.refunds()).hasSize(2);
    }

    @Test
    void climbsTheLadderWithOneKeyAndThenCallsForAPerson() {
        desk.refundAsked(PRICE);
        desk.told.clear();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ProviderCall call = desk.next().orElseThrow();
            keys.add(call.key());
            desk.answer(call, new RefundOutcome.Refused("not today"));
        }
        assertThat(keys).containsOnly(refund().id().value().toString());
        assertThat(desk.told.subList(0, 5)).hasOnlyElementsOfType(RefundFailed.class);
        assertThat(desk.toldNames()).endsWith("RefundAttentionRaised");
        assertThat(desk.file.dueAt()).isEmpty();
    }

    @Test
    void waitsForALongerTimeAfterEachFailure() {
        desk.refundAsked(PRICE);
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.Refused("not today"));
        assertThat(desk.file.dueAt()).contains(desk.now.plus(Duration.ofMinutes(1)));
        desk.answer(desk.next().orElseThrow(), new RefundOutcome.Unknown("time-out"));
        assertThat(desk.file.dueAt()).contains(desk.now.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aProviderThatIsAwayCostsNoTry() {
        desk.refundAsked(PRICE);
        for (int i = 0; i < 50; i++) {
            desk.answer(desk.next().orElseThrow(), new RefundOutcome.Unavailable("breaker"));
        }
        assertThat(refund().tries()).isZero();
        assertThat(refund().state()).isEqualTo(new RefundState.Requested());
    }

    @Test
    void anAdministratorMayTryAgain() {
        needsAttention();
        desk.apply(RefundPolicy.retry(desk.file, refund().id(), desk.now));
        desk.answer(desk.wake().orElseThrow(), new RefundOutcome.Done());
        assertThat(refund().isSettled()).isTrue();
    }

    @Test
    void anAdministratorMayHavePaidByOtherMeans() {
        needsAttention();
        desk.apply(RefundPolicy.settle(desk.file, refund().id(), "Bank transfer 42"));
        assertThat(refund().state()).isEqualTo(new RefundState.Succeeded(RefundedBy.ADMIN, "Bank transfer 42"));
        assertThat(Ledger.of(desk.file))
                .last()
                .satisfies(posting -> assertThat(posting.credit()).isEqualTo(Posting.Account.BY_HAND));
    }

    @Test
    void doesNotLetAnAdministratorInterfereWithATryUnderWay() {
        desk.refundAsked(PRICE);
        assertThat(desk.wake()).isPresent();
        assertThat(RefundPolicy.settle(desk.file, refund().id(), "x").reply())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void callsForAPersonWhenTheProviderRefundsWhatWasPaidByHand() {
        needsAttention();
        desk.apply(RefundPolicy.settle(desk.file, refund().id(), "Bank transfer 42"));
        desk.told.clear();
        desk.refundWebhook(refund().id());
        assertThat(desk.toldNames()).containsExactly("PaymentAttentionRaised");
    }

    @Test
    void whatIsCapturedForACancelledReservationGoesBackAtOnce() {
        Desk capturing = Situations.capturing();
        capturing.cancelled();
        capturing.told.clear();
        capturing.answer(capturing.next().orElseThrow(), new Charge.Captured(Desk.charge(FIRST)));
        assertThat(capturing.toldNames()).containsExactly("PaymentCaptured", "RefundRequested");
        assertThat(capturing.file.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(PRICE));
    }

    @Test
    void theLedgerIsEvenAndItsSuspenseEmptyWhenAllIsDone() {
        desk.refundAsked(new Money(5_000, "KRW"));
        desk.answer(desk.wake().orElseThrow(), new RefundOutcome.Done());
        assertThat(Ledger.of(desk.file).stream().map(posting -> posting.debit() + ">" + posting.credit()))
                .containsExactly("CLEARING>SUSPENSE", "SUSPENSE>REVENUE", "REFUNDS>SUSPENSE", "SUSPENSE>CLEARING");
        assertThat(Ledger.between(desk.file, desk.file)).isEmpty();
    }

    private Refund refund() {
        return desk.file.refunds().getFirst();
    }

    private void needsAttention() {
        desk.refundAsked(PRICE);
        for (int i = 0; i <= TERMS.refundRetries().size(); i++) {
            desk.answer(desk.next().orElseThrow(), new RefundOutcome.Refused("not today"));
        }
    }
}
