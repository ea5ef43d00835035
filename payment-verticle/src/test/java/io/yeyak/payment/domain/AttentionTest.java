package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.domain.PaymentEvent.PaymentAttentionRaised;
import io.yeyak.payment.domain.PaymentEvent.PaymentAttentionResolved;
import io.yeyak.payment.domain.PaymentEvent.ResolvedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AttentionTest {

    private static final String COMMENT = "I have called the customer.";

    @ParameterizedTest
    @EnumSource
    void whateverCallsForAPersonEndsWhenAPersonHasLooked(AttentionCode code) {
        Desk desk = Situations.needing(code);
        assertThat(desk.told)
                .filteredOn(PaymentAttentionRaised.class::isInstance)
                .singleElement()
                .satisfies(told ->
                        assertThat(((PaymentAttentionRaised) told).code()).isEqualTo(code));
        assertThat(desk.payment().attention()).extracting(Attention::code).containsExactly(code);

        desk.told.clear();
        long before = desk.payment().version();
        desk.apply(AttentionPolicy.resolve(desk.file, code, COMMENT));

        assertThat(desk.payment().attention()).isEmpty();
        assertThat(desk.told).singleElement().isInstanceOfSatisfying(PaymentAttentionResolved.class, told -> {
            assertThat(told.code()).isEqualTo(code);
            assertThat(told.by()).isEqualTo(ResolvedBy.ADMIN);
            assertThat(told.comment()).isEqualTo(COMMENT);
            assertThat(told.version()).isEqualTo(before + 1);
        });
        assertThat(refusal(desk, code)).isEqualTo("no-attention-needed");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyResolvesWhatIsNotOpen(AttentionCode code) {
        assertThat(refusal(Situations.captured(), code)).isEqualTo("no-attention-needed");
        assertThat(refusal(new Desk(), code)).isEqualTo("payment-not-found");
    }

    @Test
    void theProvidersAnswerEndsThatItDoesNotAnswer() {
        Desk desk = Situations.needing(AttentionCode.PROVIDER_DOES_NOT_ANSWER);
        desk.told.clear();
        desk.webhook(FIRST, new Charge.Captured(Desk.charge(FIRST)));
        assertThat(desk.payment().attention()).isEmpty();
        assertThat(desk.told.getLast())
                .isInstanceOfSatisfying(
                        PaymentAttentionResolved.class,
                        told -> assertThat(told.by()).isEqualTo(ResolvedBy.PROVIDER));
    }

    @Test
    void whoHasLookedIsCalledAgainWhenThereIsStillNoAnswer() {
        Desk desk = Situations.needing(AttentionCode.PROVIDER_DOES_NOT_ANSWER);
        desk.apply(AttentionPolicy.resolve(desk.file, AttentionCode.PROVIDER_DOES_NOT_ANSWER, COMMENT));
        desk.told.clear();
        assertThat(Situations.unanswered(desk).toldNames()).containsExactly("PaymentAttentionRaised");
    }

    @Test
    void theProvidersAnswerEndsNothingElse() {
        Desk asked = Situations.needing(AttentionCode.REFUND_WITHOUT_CAPTURE);
        asked.pay(FIRST);
        asked.answer(asked.wake().orElseThrow(), new Charge.Authorised(Desk.charge(FIRST)));
        assertThat(asked.payment().attention()).hasSize(1);
    }

    private static String refusal(Desk desk, AttentionCode code) {
        return switch (AttentionPolicy.resolve(desk.file, code, COMMENT).reply()) {
            case Reply.Refused<Payment>(var refusal) -> refusal.code();
            case Reply.Done<Payment> done -> throw new AssertionError(done);
        };
    }
}
