package io.yeyak.launcher.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierRulesTest {

    static final UUID ID = new UUID(1, 1);
    static final UUID SHOW = new UUID(2, 2);
    private static final UUID TYPE = new UUID(3, 3);
    static final UUID ATTEMPT = new UUID(4, 4);
    static final UUID REFUND = new UUID(5, 5);
    static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void isContentWithAConfirmedReservation() {
        assertThat(judge("CONFIRMED", hold("COMMITTED"), payment("CAPTURED", List.of()), 5))
                .isEmpty();
    }

    @Test
    void wantsConfirmedToBeSold() {
        assertThat(judge("CONFIRMED", hold("EXPIRED"), payment("CAPTURED", List.of()), 5))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.CONFIRMED);
    }

    @Test
    void wantsConfirmedToBePaid() {
        assertThat(judge("CONFIRMED", hold("COMMITTED"), Optional.empty(), 0))
                .extracting(Finding::invariant)
                .contains(Invariant.CONFIRMED, Invariant.MONEY);
    }

    @Test
    void wantsWhatIsOverToHaveNothing() {
        assertThat(judge("EXPIRED", hold("COMMITTED"), payment("CAPTURED", List.of()), 5))
                .extracting(Finding::invariant)
                .containsExactlyInAnyOrder(Invariant.HOLD, Invariant.MONEY);
    }

    @Test
    void takesWhatIsOwedForGone() {
        var owed = refund("REQUESTED", Optional.empty(), Optional.of(LATER), Optional.empty());

        assertThat(judge("EXPIRED", hold("EXPIRED"), payment("CAPTURED", List.of(owed)), 5))
                .isEmpty();
    }

    @Test
    void takesARefundThatWaitsForAPersonForOwed() {
        var stuck = refund("NEEDS_ATTENTION", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(judge("EXPIRED", hold("EXPIRED"), payment("CAPTURED", List.of(stuck)), 5))
                .isEmpty();
    }

    @Test
    void judgesNothingOfAPartThatWasNotSeen() {
        var blind = new Dossier(
                ID,
                Set.of(Part.RESERVATION),
                false,
                Optional.of(reservation("CONFIRMED")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        assertThat(DossierRules.judge(blind)).isEmpty();
    }

    @Test
    void excusesWhatWaitsForAPersonButNotWhatCanNeverBe() {
        var parked = dossier(true, "CONFIRMED", hold("EXPIRED"), payment("CAPTURED", List.of()), 4);
        var broken =
                new PaymentRow(ID, SHOW, 100, "REQUESTED", 1, Optional.empty(), List.of(), List.of(), List.of(), false);

        assertThat(DossierRules.judge(parked)).isEmpty();
        assertThat(DossierRules.judge(dossier(true, "HELD", hold("HELD"), Optional.of(broken), 1)))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.DEADLINE);
    }

    @Test
    void wantsTheListToShowEachSourceAsItIs() {
        assertThat(judge("CONFIRMED", hold("COMMITTED"), payment("CAPTURED", List.of()), 4))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.LIST);
    }

    @Test
    void believesAWaitingHoldOnlyWithItsDeadline() {
        var undated = new HoldRow(
                ID,
                SHOW,
                "HELD",
                Optional.empty(),
                1,
                1,
                Optional.empty(),
                Optional.of(LATER),
                List.of(),
                Optional.empty(),
                List.of(),
                false);

        assertThat(judge("HELD", Optional.of(undated), Optional.empty(), 0))
                .filteredOn(Finding::atOnce)
                .extracting(Finding::invariant)
                .containsExactly(Invariant.DEADLINE);
    }

    static PaymentRow.Refund refund(
            String state, Optional<String> by, Optional<Instant> callAt, Optional<Instant> verifyAt) {
        return new PaymentRow.Refund(REFUND, ATTEMPT, 100, state, by, callAt, Optional.of(0), verifyAt);
    }

    private static List<Finding> judge(
            String state, Optional<HoldRow> hold, Optional<PaymentRow> payment, long shownPaymentVersion) {
        return DossierRules.judge(dossier(false, state, hold, payment, shownPaymentVersion));
    }

    private static Dossier dossier(
            boolean isParked,
            String state,
            Optional<HoldRow> hold,
            Optional<PaymentRow> payment,
            long shownPaymentVersion) {
        var seen = EnumSet.of(Part.RESERVATION, Part.TICKET, Part.PAYMENT, Part.TICKETLIST);
        var view = new ViewRow(ID, SHOW, "minji", state, 7, 1, shownPaymentVersion);
        return new Dossier(
                ID, seen, isParked, Optional.of(reservation(state)), hold, payment, List.of(), Optional.of(view));
    }

    static ReservationRow reservation(String state) {
        return new ReservationRow(
                ID, SHOW, "minji", state, 7, Optional.empty(), 100, Optional.empty(), Optional.empty(), true, false);
    }

    static Optional<HoldRow> hold(String state) {
        var isHeld = state.equals("HELD");
        var tickets = state.equals("COMMITTED")
                ? List.of(new HoldRow.Ticket(new UUID(6, 6), TYPE, 1, "ISSUED"))
                : List.<HoldRow.Ticket>of();
        Optional<Instant> deadline = isHeld ? Optional.of(LATER) : Optional.empty();
        return Optional.of(new HoldRow(
                ID,
                SHOW,
                state,
                Optional.empty(),
                1,
                1,
                deadline,
                deadline,
                List.of(new HoldRow.Line(TYPE, 1)),
                Optional.empty(),
                tickets,
                false));
    }

    private static Optional<PaymentRow> payment(String state, List<PaymentRow.Refund> refunds) {
        var entries = new java.util.ArrayList<>(List.of(
                new PaymentRow.Entry("received:" + ATTEMPT, "CLEARING", "SUSPENSE", 100),
                new PaymentRow.Entry("earned:" + ATTEMPT, "SUSPENSE", "REVENUE", 100)));
        refunds.forEach(refund -> entries.add(
                new PaymentRow.Entry("owed:" + refund.refundId(), "REFUNDS", "SUSPENSE", refund.amountMinor())));
        var attempt = new PaymentRow.Attempt(ATTEMPT, "CAPTURED", false, Optional.empty(), Optional.empty());
        var due = refunds.stream().flatMap(refund -> refund.callAt().stream()).findFirst();
        return Optional.of(new PaymentRow(ID, SHOW, 100, state, 5, due, List.of(attempt), refunds, entries, false));
    }
}
