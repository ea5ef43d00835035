package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.ReservationEvent.What;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AlarmsTest {

    private static final UUID REFUND = new UUID(0, 7);
    private static final Money HALF = new Money(27_500, "KRW");
    private static final RefundEvent REFUND_REQUESTED =
            new RefundEvent.RefundRequested(Sample.RESERVATION, Sample.SHOW, REFUND, HALF, "cancel");
    private static final RefundEvent REFUND_STUCK =
            new RefundEvent.RefundAttentionRaised(Sample.RESERVATION, Sample.SHOW, REFUND, "card-closed");
    private static final ChargeEvent PAYMENT_STUCK = new ChargeEvent.PaymentAttentionRaised(
            Sample.RESERVATION, Sample.SHOW, "provider-does-not-answer", "No answer.");

    @Test
    void aReservationThatIsStuckRaisesOneSinceItWasFirstSaid() {
        Optional<Concern> stuck = Optional.of(new Concern("finalizing-stuck", "It takes too long."));
        ReservationView view = Sample.having(
                Sample.reservation(What.ATTENTION_RAISED, "FINALIZING", stuck),
                Sample.reservation(What.FINALIZING, "FINALIZING", stuck));
        assertThat(view.alarms())
                .containsExactly(new Alarm(
                        Alarm.Kind.RESERVATION, Sample.RESERVATION, stuck.orElseThrow(), Sample.NOON.plusSeconds(1)));
    }

    @Test
    void anotherReasonIsAnotherAlarm() {
        ReservationView view = Sample.having(
                Sample.reservation(What.ATTENTION_RAISED, "FINALIZING", Optional.of(new Concern("one", "One."))),
                Sample.reservation(What.ATTENTION_RAISED, "CANCELLING", Optional.of(new Concern("two", "Two."))));
        assertThat(view.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.concern().code()).isEqualTo("two");
            assertThat(alarm.since()).isEqualTo(Sample.NOON.plusSeconds(2));
        });
    }

    @Test
    void itEndsWhenReservationSaysSo() {
        assertThat(Sample.having(
                                Sample.reservation(
                                        What.ATTENTION_RAISED,
                                        "FINALIZING",
                                        Optional.of(new Concern("stuck", "Stuck."))),
                                Sample.reservation(What.ATTENTION_CLEARED, "FINALIZING"))
                        .alarms())
                .isEmpty();
    }

    @Test
    void aRefundThatFailedForGoodRaisesOneAboutTheRefund() {
        assertThat(Sample.having(REFUND_REQUESTED, REFUND_STUCK).alarms())
                .containsExactly(new Alarm(
                        Alarm.Kind.REFUND,
                        REFUND,
                        new Concern("refund-needs-attention", "card-closed"),
                        Sample.NOON.plusSeconds(2)));
    }

    @Test
    void itEndsWhenTheMoneyIsBack() {
        RefundEvent done = new RefundEvent.RefundSucceeded(Sample.RESERVATION, Sample.SHOW, REFUND, HALF, HALF);
        ReservationView view = Sample.having(REFUND_REQUESTED, REFUND_STUCK, done);
        assertThat(view.alarms()).isEmpty();
        assertThat(view.payment().refunded()).contains(HALF);
    }

    @Test
    void aPaymentRaisesOneUntilItIsResolved() {
        ChargeEvent captured = new ChargeEvent.PaymentCaptured(Sample.RESERVATION, Sample.SHOW, Sample.PRICE);
        assertThat(Sample.having(PAYMENT_STUCK, captured).alarms())
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.PAYMENT);
        assertThat(Sample.having(PAYMENT_STUCK, captured, resolved("provider-does-not-answer"))
                        .alarms())
                .isEmpty();
    }

    @Test
    void aPaymentRaisesOneForEachReasonSinceItWasFirstSaid() {
        ChargeEvent twice = new ChargeEvent.PaymentAttentionRaised(
                Sample.RESERVATION, Sample.SHOW, "refunded-twice", "Both gave it back.");
        ReservationView view = Sample.having(PAYMENT_STUCK, twice, PAYMENT_STUCK);
        assertThat(view.alarms())
                .extracting(alarm -> alarm.concern().code())
                .containsExactly("provider-does-not-answer", "refunded-twice");
        assertThat(view.payment().attentionSince()).contains(Sample.NOON.plusSeconds(1));
        assertThat(Sample.having(PAYMENT_STUCK, twice, resolved("provider-does-not-answer"))
                        .alarms())
                .extracting(alarm -> alarm.concern().code())
                .containsExactly("refunded-twice");
    }

    @Test
    void everyKindNamesWhatCanBeDone() {
        assertThat(Alarm.Kind.values())
                .allSatisfy(kind -> assertThat(kind.actions()).isNotEmpty());
    }

    private static ChargeEvent resolved(String code) {
        return new ChargeEvent.PaymentAttentionResolved(Sample.RESERVATION, Sample.SHOW, code, Optional.empty());
    }

    @Test
    void severalComeTheOldestFirst() {
        assertThat(Sample.having(PAYMENT_STUCK, REFUND_REQUESTED, REFUND_STUCK).alarms())
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.PAYMENT, Alarm.Kind.REFUND);
        assertThat(Sample.having(REFUND_STUCK, PAYMENT_STUCK).payment().attentionSince())
                .contains(Sample.NOON.plusSeconds(1));
    }
}
