package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.payment.domain.Posting.Account;
import org.junit.jupiter.api.Test;

/** Trust, but verify: what was given back. */
final class RefundProvingTest {

    @Test
    void aRefundIsProvedByTheProvidersOwnWordOrByOneInquiry() {
        Desk heard = saidRefunded();
        heard.refundWebhook(heard.file.refunds().getFirst().id());
        assertThat(heard.file.dueAt()).isEmpty();

        Desk asked = saidRefunded();
        ProviderCall inquiry = asked.next().orElseThrow();
        assertThat(inquiry).isInstanceOf(ProviderCall.InquireRefund.class);
        asked.told.clear();
        asked.answer(inquiry, new RefundOutcome.Done());
        assertThat(asked.file.dueAt()).isEmpty();
        assertThat(asked.told).isEmpty();
    }

    @Test
    void aRefundThatWasNotMadeIsMadeUnderAnotherKey() {
        Desk refunded = saidRefunded();
        refunded.told.clear();
        refunded.answer(refunded.next().orElseThrow(), new RefundOutcome.None());
        ProviderCall again = refunded.wake().orElseThrow();
        String first = refunded.file.refunds().getFirst().id().value().toString();
        assertThat(again.key()).startsWith(first).isNotEqualTo(first);
        refunded.answer(again, new RefundOutcome.Done());
        assertThat(refunded.toldNames()).containsExactly("RefundFailed", "RefundSucceeded");
        refunded.answer(refunded.next().orElseThrow(), new RefundOutcome.Done());
        assertThat(refunded.file.dueAt()).isEmpty();
    }

    @Test
    void aRefundThatIsNeverMadeIsLeftToAPersonWhoMayPayByOtherMeans() {
        Desk refunded = Situations.captured();
        refunded.refundAsked(PRICE);
        for (int i = 0; i < 50 && refunded.file.dueAt().isPresent(); i++) {
            ProviderCall call = refunded.next().orElseThrow();
            refunded.answer(
                    call, call instanceof ProviderCall.Refund ? new RefundOutcome.Done() : new RefundOutcome.None());
        }
        assertThat(refunded.toldNames()).endsWith("RefundAttentionRaised");
        RefundId id = refunded.file.refunds().getFirst().id();
        refunded.apply(RefundPolicy.settle(refunded.file, id, "Bank transfer 42"));
        assertThat(Ledger.of(refunded.file))
                .last()
                .satisfies(posting -> assertThat(posting.credit()).isEqualTo(Account.BY_HAND));
        assertThat(ProvingTest.balance(refunded, Account.SUSPENSE)).isZero();
        assertThat(ProvingTest.balance(refunded, Account.CLEARING)).isEqualTo(PRICE.amountMinor());
    }

    @Test
    void anAnswerOfBeforeAnInquiryProvedOtherwiseCountsNoMore() {
        Desk refunded = Situations.captured();
        refunded.refundAsked(PRICE);
        ProviderCall first = refunded.wake().orElseThrow();
        refunded.answer(first, new RefundOutcome.Done());
        refunded.answer(refunded.next().orElseThrow(), new RefundOutcome.None());
        refunded.answer(first, new RefundOutcome.Done());
        assertThat(refunded.wake()).get().isInstanceOf(ProviderCall.Refund.class);
    }

    private static Desk saidRefunded() {
        Desk desk = Situations.captured();
        desk.refundAsked(PRICE);
        desk.answer(desk.wake().orElseThrow(), new RefundOutcome.Done());
        return desk;
    }
}
