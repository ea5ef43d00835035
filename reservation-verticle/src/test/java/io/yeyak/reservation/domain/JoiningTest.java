package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.HOLD;
import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.PAY_BY;
import static io.yeyak.reservation.domain.Given.TICKETS;
import static io.yeyak.reservation.domain.Given.after;
import static io.yeyak.reservation.domain.Given.in;
import static io.yeyak.reservation.domain.Given.requested;
import static io.yeyak.reservation.domain.Given.status;
import static io.yeyak.reservation.domain.Given.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yeyak.common.decision.Note;
import io.yeyak.common.outcome.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class JoiningTest {

    private static final List<Fact> OF_A_SALE = List.of(
            new Fact.TicketsHeld(HOLD),
            new Fact.PaymentAuthorized(),
            new Fact.HoldCommitted(1, TICKETS),
            new Fact.PaymentCaptured());

    static Stream<List<Fact>> ordersOfASale() {
        return orders(List.of(), OF_A_SALE);
    }

    private static Stream<List<Fact>> orders(List<Fact> begun, List<Fact> left) {
        if (left.isEmpty()) {
            return Stream.of(begun);
        }
        return left.stream().flatMap(next -> {
            List<Fact> more = new ArrayList<>(begun);
            more.add(next);
            List<Fact> rest = new ArrayList<>(left);
            rest.remove(next);
            return orders(more, rest);
        });
    }

    @ParameterizedTest
    @MethodSource("ordersOfASale")
    void confirmsInWhateverOrderASaleIsTold(List<Fact> order) {
        ReservationDesk sold = after(requested(), order.toArray(Fact[]::new));

        assertThat(status(sold)).isEqualTo(Status.CONFIRMED);
        assertThat(sold.reservation().orElseThrow().facts().issue()).contains(new Issue(1, TICKETS));
    }

    @ParameterizedTest
    @MethodSource("ordersOfASale")
    void tellsEachVersionOnce(List<Fact> order) {
        List<Long> versions = new ArrayList<>();
        ReservationDesk desk = requested();
        for (Fact fact : order) {
            var decision = Joining.join(desk, fact, NOW);
            decision.events().forEach(event -> versions.add(event.version()));
            desk = decision.next();
        }

        assertThat(versions).first().isEqualTo(2L);
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        assertThat(versions).last().isEqualTo((long) versions.size() + 1);
    }

    @ParameterizedTest
    @MethodSource("ordersOfASale")
    void absorbsEveryFactOfASaleAfterIt(List<Fact> order) {
        ReservationDesk sold = after(requested(), order.toArray(Fact[]::new));

        for (Fact again : OF_A_SALE) {
            assertThat(Joining.join(sold, again, NOW).next()).isEqualTo(sold);
        }
    }

    @Test
    void remembersMoneyThatIsToldBeforeTheHold() {
        ReservationDesk early = after(requested(), new Fact.PaymentAuthorized());
        assertThat(status(early)).isEqualTo(Status.REQUESTED);

        var held = Joining.join(early, new Fact.TicketsHeld(HOLD), NOW);

        assertThat(told(held)).containsExactly("ReservationHeld", "ReservationFinalizing");
        assertThat(held.next().reservation().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void waitsForTicketWhenTheHoldEndsUnderMoneyThatCame() {
        ReservationDesk paid = after(in(Status.FINALIZING), new Fact.HoldExpired(1));
        assertThat(status(paid)).isEqualTo(Status.FINALIZING);

        assertThat(status(after(paid, new Fact.CommitRejected(1)))).isEqualTo(Status.EXPIRED);
        assertThat(status(after(paid, new Fact.HoldCommitted(2, TICKETS), new Fact.PaymentCaptured())))
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void reopensWhatExpiredWhenLateMoneyTookTicketsAgain() {
        ReservationDesk expired = after(in(Status.EXPIRED), new Fact.PaymentAuthorized());
        assertThat(expired.allowance().live(Given.STALLS)).isZero();

        ReservationDesk reopened = after(expired, new Fact.HoldCommitted(2, TICKETS));

        assertThat(status(reopened)).isEqualTo(Status.FINALIZING);
        assertThat(reopened.allowance().live(Given.STALLS)).isEqualTo(2);
        assertThat(status(after(reopened, new Fact.PaymentCaptured()))).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void undoesAtOnceWhatIsReopenedUnderACancelledShow() {
        ReservationDesk expired = in(Status.EXPIRED).with(ShowCancellation.begun(Given.SHOW, NOW));

        var reopened = Joining.join(expired, new Fact.HoldCommitted(2, TICKETS), NOW);

        assertThat(told(reopened)).containsExactly("ReservationFinalizing", "ReservationCancellationRequested");
    }

    @Test
    void doesNotReopenForAHoldThatEnded() {
        assertThat(status(after(in(Status.EXPIRED), new Fact.HoldCommitted(1, TICKETS))))
                .isEqualTo(Status.EXPIRED);
    }

    @Test
    void saysWhyItExpired() {
        assertThat(expiry(in(Status.EXPIRED))).isEqualTo(ExpiryReason.PAYMENT_TIMEOUT);
        assertThat(expiry(after(in(Status.PAYMENT_DEFERRED), new Fact.HoldReleased(1, false))))
                .isEqualTo(ExpiryReason.PROVIDER_DOWN);
        assertThat(expiry(after(in(Status.HELD), new Fact.CommitRejected(1)))).isEqualTo(ExpiryReason.LATE_PAYMENT);
        assertThat(expiry(after(
                        in(Status.FINALIZING),
                        new Fact.PaymentCaptureFailed(),
                        new Fact.HoldCommitted(1, TICKETS),
                        new Fact.TicketsRevoked(1))))
                .isEqualTo(ExpiryReason.CAPTURE_FAILED);
    }

    @Test
    void saysThatMoneyCameTooLateEvenWhenItHadExpiredBefore() {
        ReservationDesk expired = after(in(Status.EXPIRED), new Fact.PaymentAuthorized());

        var refused = Joining.join(expired, new Fact.CommitRejected(1), NOW);

        assertThat(told(refused)).containsExactly("ReservationExpired");
        assertThat(expiry(refused.next())).isEqualTo(ExpiryReason.LATE_PAYMENT);
        assertThat(told(Joining.join(refused.next(), new Fact.CommitRejected(1), NOW)))
                .isEmpty();
        assertThat(status(after(refused.next(), new Fact.HoldCommitted(2, TICKETS))))
                .isEqualTo(Status.FINALIZING);
    }

    private static ExpiryReason expiry(ReservationDesk desk) {
        return ((State.Expired) desk.reservation().orElseThrow().state()).reason();
    }

    @Test
    void takesALaterPayByAndNoEarlierOne() {
        Hold longer = new Hold(1, PAY_BY.plus(Duration.ofMinutes(3)));
        ReservationDesk extended = after(in(Status.HELD), new Fact.HoldExtended(longer), new Fact.TicketsHeld(HOLD));

        assertThat(extended.reservation().orElseThrow().payBy()).contains(longer.payBy());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void countsAgainstLimitsExactlyWhileItIsOpen(Status status) {
        ReservationDesk desk = in(status);

        assertThat(desk.allowance().live(Given.STALLS)).isEqualTo(status.isClosed() ? 0 : 2);
    }

    @Test
    void saysWhatItIgnored() {
        var decision = Joining.join(in(Status.REJECTED), new Fact.HoldExpired(1), NOW);

        assertThat(decision.reply()).isEqualTo(Reply.done(Note.ignored("HoldExpired changes nothing when REJECTED")));
    }

    @Test
    void parksWhatIsToldOfAReservationThatWasNeverPlaced() {
        assertThatThrownBy(() -> Joining.join(ReservationDesk.empty(), new Fact.PaymentCaptured(), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsTheDeadlineOfAnApprovalOnlyWhileItIsAwaited() {
        ReservationDesk awaiting = in(Status.AWAITING_APPROVAL);

        assertThat(awaiting.reservation().orElseThrow().approvalDueAt()).contains(PAY_BY);
        assertThat(after(awaiting, new Fact.TicketsHeld(HOLD)).reservation().flatMap(Reservation::approvalDueAt))
                .isEqualTo(Optional.empty());
    }
}
