package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.PRICE;
import static io.yeyak.reservation.domain.Given.STARTS_AT;
import static io.yeyak.reservation.domain.Given.TICKETS;
import static io.yeyak.reservation.domain.Given.after;
import static io.yeyak.reservation.domain.Given.cancelled;
import static io.yeyak.reservation.domain.Given.in;
import static io.yeyak.reservation.domain.Given.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.ReservationEvent.ReservationCancellationRequested;
import io.yeyak.reservation.domain.ReservationEvent.ReservationCancelled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CancellingTest {

    private static final Money WHOLE = PRICE.times(2);

    private static ReservationDesk cancelledAt(ReservationDesk desk, Instant at) {
        return Cancelling.byPolicy(desk, desk.reservation().orElseThrow(), CancelledBy.CUSTOMER, at)
                .next();
    }

    private static Money refund(ReservationDesk desk) {
        return desk.reservation()
                .flatMap(reservation -> reservation.state().ofCancellation())
                .orElseThrow()
                .refund();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REQUESTED", "AWAITING_APPROVAL", "HELD", "PAYMENT_DEFERRED"})
    void isUndoneAtOnceBeforeThereIsMoney(Status status) {
        ReservationDesk desk = in(status);

        var decision = Cancelling.byPolicy(desk, desk.reservation().orElseThrow(), CancelledBy.CUSTOMER, NOW);

        assertThat(status(decision.next())).isEqualTo(Status.CANCELLED);
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(ReservationCancelled.class, event -> {
            assertThat(event.releasesPayment()).isTrue();
            assertThat(event.by()).isEqualTo(CancelledBy.CUSTOMER);
        });
    }

    @ParameterizedTest
    @CsvSource({"P8D, 100000", "P7D, 100000", "PT167H59M, 50000", "P1D, 50000", "PT23H59M, 0", "PT1S, 0"})
    void givesBackWhatThePolicyOfTheBookingSays(Duration beforeStart, long refundMinor) {
        ReservationDesk cancelled = cancelledAt(in(Status.CONFIRMED), STARTS_AT.minus(beforeStart));

        assertThat(refund(cancelled)).isEqualTo(new Money(refundMinor, "KRW"));
    }

    @Test
    void endsWithoutRefundWhenThePolicyGivesNothing() {
        ReservationDesk late = cancelledAt(in(Status.CONFIRMED), STARTS_AT.minusSeconds(1));

        var revoked = Joining.join(late, new Fact.TicketsRevoked(1), NOW);

        assertThat(revoked.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReservationCancelled.class,
                        event -> assertThat(event.releasesPayment()).isFalse());
    }

    @Test
    void isRefundedInWhateverOrderTicketsAndMoneyComeBack() {
        ReservationDesk cancelled = cancelled(in(Status.CONFIRMED));

        assertThat(status(after(cancelled, new Fact.TicketsRevoked(1), new Fact.RefundSucceeded(WHOLE))))
                .isEqualTo(Status.REFUNDED);
        assertThat(status(after(cancelled, new Fact.RefundSucceeded(WHOLE), new Fact.TicketsRevoked(1))))
                .isEqualTo(Status.REFUNDED);
        assertThat(status(after(cancelled, new Fact.RefundSucceeded(PRICE), new Fact.TicketsRevoked(1))))
                .isEqualTo(Status.REFUND_PENDING);
    }

    @Test
    void isCancelledWhenTicketReleasedFirstAndTheMoneyIsVoided() {
        ReservationDesk cancelling = in(Status.CANCELLING);

        assertThat(status(after(cancelling, new Fact.HoldReleased(1, true), new Fact.PaymentVoided())))
                .isEqualTo(Status.CANCELLED);
        assertThat(status(after(cancelling, new Fact.PaymentVoided(), new Fact.CommitRejected(1))))
                .isEqualTo(Status.CANCELLED);
        assertThat(status(after(cancelling, new Fact.HoldReleased(1, true)))).isEqualTo(Status.CANCELLING);
    }

    @Test
    void isRefundedInFullWhenTheProviderHadTakenTheMoneyAtOnce() {
        ReservationDesk undone = after(
                in(Status.CANCELLING),
                new Fact.PaymentCaptured(),
                new Fact.HoldReleased(1, true),
                new Fact.RefundSucceeded(WHOLE));

        assertThat(status(undone)).isEqualTo(Status.REFUNDED);
        assertThat(refund(undone)).isEqualTo(WHOLE);
    }

    @Test
    void becomesARefundWhenTheSaleCameFirst() {
        ReservationDesk sold = after(in(Status.CANCELLING), new Fact.HoldCommitted(1, TICKETS));

        var captured = Joining.join(sold, new Fact.PaymentCaptured(), NOW);

        assertThat(captured.events())
                .singleElement()
                .isInstanceOfSatisfying(ReservationCancellationRequested.class, event -> {
                    assertThat(event.stage()).isEqualTo(Stage.CONFIRMED);
                    assertThat(event.refundAmount()).isEqualTo(WHOLE);
                });
    }

    @Test
    void isCancelledWhenTheCaptureFailedMeanwhile() {
        assertThat(status(after(
                        in(Status.CANCELLING),
                        new Fact.HoldCommitted(1, TICKETS),
                        new Fact.PaymentCaptureFailed(),
                        new Fact.TicketsRevoked(1))))
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void keepsWhatWasSettledWhenItWasAskedForHoweverLongTheSaleTakes() {
        ReservationDesk asked = cancelledAt(in(Status.FINALIZING), STARTS_AT.minus(Duration.ofDays(7)));

        ReservationDesk sold = Given.after(asked, new Fact.HoldCommitted(1, TICKETS), new Fact.PaymentCaptured());

        assertThat(refund(sold)).isEqualTo(WHOLE);
    }

    @Test
    void givesAllBackWhenTheShowIsCancelledWhileItIsOpenWhatHasToBeGivenBack() {
        ReservationDesk half = cancelledAt(in(Status.FINALIZING), STARTS_AT.minus(Duration.ofDays(2)));
        assertThat(refund(half)).isEqualTo(PRICE);

        ReservationDesk all = Cancelling.byForce(half, half.reservation().orElseThrow(), CancelledBy.SHOW, 100, "", NOW)
                .next();

        assertThat(refund(all)).isEqualTo(WHOLE);
    }

    @Test
    void countsATierOnlyWhileItsNoticeIsGiven() {
        CancellationPolicy policy = new CancellationPolicy(
                List.of(new RefundTier(Duration.ofDays(1), 30), new RefundTier(Duration.ofDays(3), 80)));

        assertThat(policy.refundPercent(STARTS_AT.minus(Duration.ofDays(3)), STARTS_AT))
                .isEqualTo(80);
        assertThat(policy.refundPercent(STARTS_AT.minus(Duration.ofDays(2)), STARTS_AT))
                .isEqualTo(30);
        assertThat(policy.refundPercent(STARTS_AT, STARTS_AT)).isZero();
    }
}
