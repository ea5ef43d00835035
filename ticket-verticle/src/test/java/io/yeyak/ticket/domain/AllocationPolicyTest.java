package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static io.yeyak.ticket.domain.Sample.nothingBut;
import static io.yeyak.ticket.domain.Sample.order;
import static io.yeyak.ticket.domain.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.ticket.domain.ApprovalTerms.Mode;
import io.yeyak.ticket.domain.ApprovalTerms.Timeout;
import io.yeyak.ticket.domain.ApprovalTerms.WhilePending;
import io.yeyak.ticket.domain.HoldEvent.TicketApprovalRequested;
import io.yeyak.ticket.domain.HoldEvent.TicketHoldRejected;
import io.yeyak.ticket.domain.HoldEvent.TicketsHeld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationPolicyTest {

    private static final Line TWO = new Line(STANDARD, 2, won(55_000));

    @Test
    void holdsTheTicketsUntilALittleAfterTheTimeToPay() {
        var decision = allocate(Sample.show(), order(TWO));

        assertThat(decision.events().getFirst())
                .isEqualTo(new TicketsHeld(
                        new HoldEvent.Stamp(Sample.RESERVATION, Sample.SHOW, 1),
                        order(TWO),
                        1,
                        NOW.plus(Duration.ofMinutes(12)),
                        NOW.plus(Duration.ofMinutes(10))));
        assertThat(decision.next().hold().flatMap(Hold::dueAt)).contains(NOW.plus(Duration.ofMinutes(12)));
        assertThat(stock(decision, STANDARD)).isEqualTo(new Stock(10, 2, 0, 0));
    }

    @Test
    void givesAllOrNothing() {
        var decision = allocate(Sample.show(), order(TWO, new Line(BACKSTAGE, 11, won(1))));

        assertThat(rejection(decision)).isEqualTo(RejectionReason.SOLD_OUT);
        assertThat(stock(decision, STANDARD)).isEqualTo(new Stock(10, 0, 0, 0));
    }

    @Test
    void countsTheLinesOfATypeTogether() {
        assertThat(rejection(allocate(Sample.show(3), order(TWO, TWO)))).isEqualTo(RejectionReason.SOLD_OUT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "PAUSED", "CLOSED"},
            value = ShowStatus.class)
    void refusesWhenTheShowIsNotOnSale(ShowStatus status) {
        assertThat(rejection(allocate(Sample.show().with(status), order(TWO)))).isEqualTo(RejectionReason.SALES_CLOSED);
    }

    @Test
    void refusesWhatNobodyCanHave() {
        assertThat(rejection(allocate(Sample.show().with(ShowStatus.CANCELLED), order(TWO))))
                .isEqualTo(RejectionReason.SHOW_CANCELLED);
        assertThat(rejection(allocate(Sample.show(), order(Sample.typeId(99), 1))))
                .isEqualTo(RejectionReason.UNKNOWN_TICKET_TYPE);
        assertThat(rejection(AllocationPolicy.allocate(KEY, order(TWO), TicketState.NOTHING, NOW)))
                .isEqualTo(RejectionReason.UNKNOWN_TICKET_TYPE);
    }

    @Test
    void judgesTheSaleWindowByWhenTheReservationWasMade() {
        SaleWindow sale = Sample.show().required(STANDARD).type().sale();

        assertThat(allocateRequestedAt(sale.startsAt()).events().getFirst()).isInstanceOf(TicketsHeld.class);
        assertThat(rejection(allocateRequestedAt(sale.startsAt().minusMillis(1))))
                .isEqualTo(RejectionReason.SALES_CLOSED);
        assertThat(rejection(allocateRequestedAt(sale.endsAt()))).isEqualTo(RejectionReason.SALES_CLOSED);
    }

    @Test
    void asksAnAdministratorAndKeepsTheTicketsMeanwhile() {
        var decision = allocate(Sample.show(), order(BACKSTAGE, 2));

        assertThat(requested(decision).softHeld()).isTrue();
        assertThat(requested(decision).dueAt()).isEqualTo(NOW.plus(Sample.APPROVE_WITHIN));
        assertThat(stock(decision, BACKSTAGE)).isEqualTo(new Stock(10, 2, 0, 0));
        assertThat(rejection(allocate(Sample.show(1), order(BACKSTAGE, 2)))).isEqualTo(RejectionReason.SOLD_OUT);
    }

    @Test
    void asksAnAdministratorThoughThereIsNothingWhereNothingIsKeptMeanwhile() {
        var decision = allocate(Sample.show(1), order(PRESS, 2));

        assertThat(requested(decision).softHeld()).isFalse();
        assertThat(stock(decision, PRESS)).isEqualTo(new Stock(1, 0, 0, 0));
    }

    @Test
    void asksAnAdministratorBeyondAQuantityWhereRulesSaySo() {
        Show show = Sample.show(Sample.allotment(STANDARD, Mode.RULES, WhilePending.SOFT, 10));

        assertThat(allocate(show, order(STANDARD, 2)).events().getFirst()).isInstanceOf(TicketsHeld.class);
        assertThat(requested(allocate(show, order(STANDARD, 3))).softHeld()).isTrue();
    }

    @Test
    void takesTheStrictestOfTheLines() {
        Show show = Sample.show(
                Sample.allotment(STANDARD, Mode.AUTO, WhilePending.SOFT, 10),
                Sample.allotment(BACKSTAGE, Sample.terms(Mode.MANUAL, Timeout.APPROVE, WhilePending.SOFT), 10),
                Sample.allotment(PRESS, Sample.terms(Mode.MANUAL, Timeout.DENY, WhilePending.NONE), 10));

        var decision = allocate(show, order(TWO, new Line(BACKSTAGE, 1, won(1)), new Line(PRESS, 1, won(1))));

        assertThat(requested(decision).softHeld()).isFalse();
        assertThat(decision.next().hold().flatMap(Hold::approval))
                .contains(new ApprovalCase.Open(NOW, Optional.of(NOW.plus(Sample.APPROVE_WITHIN)), Timeout.DENY));
    }

    private static Decision<TicketState, TicketEvent, Note> allocate(Show show, Order order) {
        return AllocationPolicy.allocate(KEY, order, nothingBut(show), NOW);
    }

    private static Decision<TicketState, TicketEvent, Note> allocateRequestedAt(Instant requestedAt) {
        return allocate(Sample.show(), new Order(Sample.CUSTOMER, List.of(TWO), won(110_000), requestedAt));
    }

    private static RejectionReason rejection(Decision<TicketState, TicketEvent, Note> decision) {
        return ((TicketHoldRejected) decision.events().getFirst()).reason();
    }

    private static TicketApprovalRequested requested(Decision<TicketState, TicketEvent, Note> decision) {
        return (TicketApprovalRequested) decision.events().getFirst();
    }

    private static Stock stock(Decision<TicketState, TicketEvent, Note> decision, TicketTypeId type) {
        return decision.next().show().orElseThrow().required(type).stock();
    }
}
