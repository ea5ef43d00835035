package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.ticket.domain.HoldEvent.TicketCommitRejected;
import io.yeyak.ticket.domain.HoldEvent.TicketHoldCommitted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitPolicyTest {

    private static final TicketKey OTHER = TicketKey.of(Sample.SHOW, new ReservationId(new UUID(7, 7)));

    @Test
    void issuesATicketForEachSeatPaidFor() {
        var decision = commit(held(Sample.show()));

        assertThat(committed(decision).tickets())
                .isEqualTo(List.of(
                        new IssuedTicket(Sample.NUMBERS.ticketId(Sample.RESERVATION, 1, 0), STANDARD),
                        new IssuedTicket(Sample.NUMBERS.ticketId(Sample.RESERVATION, 1, 1), STANDARD)));
        assertThat(committed(decision).reacquired()).isFalse();
        assertThat(stock(decision.next())).isEqualTo(new Stock(2, 0, 2, 0));
    }

    @Test
    void sellsWhatIsStillHeldAlthoughItsTimeIsOver() {
        var decision =
                new CommitPolicy(Sample.NUMBERS).commit(KEY, 1, held(Sample.show(2)), NOW.plus(Duration.ofHours(1)));

        assertThat(committed(decision).fence()).isEqualTo(1);
    }

    @Test
    void takesTheTicketsAgainForMoneyThatComesLate() {
        var decision = commit(expired(Sample.show(2)));

        assertThat(committed(decision).reacquired()).isTrue();
        assertThat(committed(decision).fence()).isEqualTo(2);
        assertThat(committed(decision).tickets())
                .doesNotContainAnyElementsOf(
                        committed(commit(held(Sample.show(2)))).tickets());
        assertThat(stock(decision.next())).isEqualTo(new Stock(2, 0, 2, 0));
    }

    @Test
    void sendsLateMoneyBackWhenSomebodyElseHasTheTickets() {
        TicketState expired = expired(Sample.show(2));
        Show taken = AllocationPolicy.allocate(
                        OTHER, Sample.order(STANDARD, 1), new TicketState(expired.show(), Optional.empty()), NOW)
                .next()
                .show()
                .orElseThrow();

        var decision = commit(new TicketState(Optional.of(taken), expired.hold()));

        assertThat(rejection(decision)).isEqualTo(CommitRejectionReason.SOLD_OUT);
        assertThat(decision.next().hold().map(Hold::state))
                .isEqualTo(expired.hold().map(Hold::state));
    }

    @Test
    void sendsLateMoneyBackWhenTheShowIsCancelled() {
        TicketState expired = expired(Sample.show(2));
        Show cancelled = expired.show().orElseThrow().with(ShowStatus.CANCELLED);

        assertThat(rejection(commit(new TicketState(Optional.of(cancelled), expired.hold()))))
                .isEqualTo(CommitRejectionReason.SHOW_CANCELLED);
    }

    @Test
    void sellsToAPausedOrClosedShowWhatWasReservedBefore() {
        TicketState held = held(Sample.show(2));
        Show closed = held.show().orElseThrow().with(ShowStatus.CLOSED);

        assertThat(commit(new TicketState(Optional.of(closed), held.hold()))
                        .events()
                        .getFirst())
                .isInstanceOf(TicketHoldCommitted.class);
    }

    private static Decision<TicketState, TicketEvent, Note> commit(TicketState state) {
        return new CommitPolicy(Sample.NUMBERS).commit(KEY, 1, state, NOW);
    }

    private static TicketState held(Show show) {
        Show two = show.with(STANDARD, of -> of.with(new Stock(2, 0, 0, 0)));
        return AllocationPolicy.allocate(KEY, Sample.order(STANDARD, 2), Sample.nothingBut(two), NOW)
                .next();
    }

    private static TicketState expired(Show show) {
        return DeadlinePolicy.wakeHold(KEY, held(show), NOW.plus(Duration.ofMinutes(12)))
                .next();
    }

    private static TicketHoldCommitted committed(Decision<TicketState, TicketEvent, Note> decision) {
        return (TicketHoldCommitted) decision.events().getFirst();
    }

    private static CommitRejectionReason rejection(Decision<TicketState, TicketEvent, Note> decision) {
        return ((TicketCommitRejected) decision.events().getFirst()).reason();
    }

    private static Stock stock(TicketState state) {
        return state.show().orElseThrow().required(STANDARD).stock();
    }
}
