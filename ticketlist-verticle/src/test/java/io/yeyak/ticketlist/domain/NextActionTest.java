package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.domain.NextAction.Kind;
import io.yeyak.ticketlist.domain.ReservationEvent.What;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NextActionTest {

    private static final ReservationEvent HELD = Sample.reservation(What.HELD, "HELD");
    private static final ReservationEvent ASKED_TO_PAY = Sample.reservation(What.PAYMENT_REQUESTED, "HELD");
    private static final ChargeEvent DECLINED =
            new ChargeEvent.PaymentDeclined(Sample.RESERVATION, Sample.SHOW, "card-declined", Sample.PAY_BY);

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "FINALIZING", "CANCELLING", "REFUND_PENDING", "OF_A_LATER_RELEASE"})
    void whatGoesOnByItselfIsWaitedFor(String state) {
        assertThat(kindAfter(Sample.reservation(What.REQUESTED, state))).isEqualTo(Kind.WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMED", "REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void whatIsSettledNeedsNothing(String state) {
        assertThat(kindAfter(Sample.reservation(What.REQUESTED, state))).isEqualTo(Kind.NONE);
    }

    @Test
    void anApprovalIsWaitedForUntilItIsDue() {
        NextAction action = NextAction.of(Sample.having(
                Sample.reservation(What.AWAITING_APPROVAL, "AWAITING_APPROVAL"), Sample.approvalRequested()));
        assertThat(action)
                .isEqualTo(new NextAction(Kind.WAIT, Optional.of(Sample.NOON.plusSeconds(86_400)), Optional.empty()));
    }

    @Test
    void heldTicketsAreToBePaid() {
        assertThat(NextAction.of(Sample.having(HELD)))
                .isEqualTo(new NextAction(Kind.START_PAYMENT, Optional.of(Sample.PAY_BY), Optional.empty()));
    }

    @Test
    void whoAskedToPayWaitsForThePage() {
        assertThat(kindAfter(HELD, ASKED_TO_PAY)).isEqualTo(Kind.WAIT);
    }

    @Test
    void thePageIsWhereToPay() {
        assertThat(NextAction.of(Sample.having(HELD, ASKED_TO_PAY, Sample.actionRequired())))
                .isEqualTo(new NextAction(
                        Kind.PAY, Optional.of(Sample.PAY_BY), Optional.of("https://pay.example/checkout/1")));
    }

    @Test
    void thePageIsKnownEvenIfReservationIsHeardLater() {
        assertThat(kindAfter(Sample.actionRequired(), HELD)).isEqualTo(Kind.PAY);
    }

    @Test
    void whoWasDeclinedMayTryAgain() {
        assertThat(kindAfter(HELD, ASKED_TO_PAY, Sample.actionRequired(), DECLINED))
                .isEqualTo(Kind.START_PAYMENT);
    }

    @Test
    void whoTriesAgainWaitsForThePage() {
        assertThat(kindAfter(HELD, ASKED_TO_PAY, Sample.actionRequired(), DECLINED, ASKED_TO_PAY))
                .isEqualTo(Kind.WAIT);
    }

    @Test
    void aProviderThatIsAwayIsWaitedFor() {
        ChargeEvent deferred = new ChargeEvent.PaymentDeferred(Sample.RESERVATION, Sample.SHOW);
        assertThat(kindAfter(Sample.reservation(What.PAYMENT_DEFERRED, "PAYMENT_DEFERRED"), deferred))
                .isEqualTo(Kind.WAIT);
    }

    @Test
    void moreTimeToPayCounts() {
        HoldEvent extended =
                new HoldEvent.TicketHoldExtended(Sample.RESERVATION, Sample.SHOW, Sample.PAY_BY.plusSeconds(180));
        assertThat(NextAction.of(Sample.having(HELD, Sample.held(), extended)).by())
                .contains(Sample.PAY_BY.plusSeconds(180));
    }

    private static Kind kindAfter(ReservationViewEvent... events) {
        return NextAction.of(Sample.having(events)).kind();
    }
}
