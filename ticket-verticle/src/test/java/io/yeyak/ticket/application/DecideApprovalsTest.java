package io.yeyak.ticket.application;

import static io.yeyak.common.fixture.Replies.done;
import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.application.DecideApprovals.Decision;
import io.yeyak.ticket.application.DecideApprovals.Item;
import io.yeyak.ticket.domain.AllocationPolicy;
import io.yeyak.ticket.domain.ApprovalOutcome;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideApprovalsTest {

    private static final Cause.Asked ADMIN = Cause.asked(Actor.admin("b2a1f7c0"));

    private final TicketsInMemory tickets = new TicketsInMemory();
    private final DecideApprovals decide = new DecideApprovals(
            new ApproveReservation(tickets, tickets), new DenyReservation(tickets, tickets), tickets);

    @BeforeEach
    void openTheShow() {
        tickets.shows.put(SHOW, Sample.show(2));
    }

    @Test
    void decidesEachForItselfAndAnswersInTheOrderOfAsking() {
        ReservationId first = waiting(1, PRESS);
        ReservationId second = waiting(2, PRESS);
        ReservationId third = waiting(3, BACKSTAGE);
        ReservationId unknown = new ReservationId(new UUID(0, 4));

        List<DecideApprovals.Result> results = decide(
                new Item(third, Decision.DENY, Optional.of("a reseller")),
                new Item(first, Decision.APPROVE, Optional.empty()),
                new Item(unknown, Decision.APPROVE, Optional.empty()),
                new Item(second, Decision.APPROVE, Optional.empty()),
                new Item(first, Decision.DENY, Optional.empty()));

        assertThat(results)
                .extracting(DecideApprovals.Result::reservationId)
                .containsExactly(third, first, unknown, second, first);
        assertThat(results)
                .extracting(DecideApprovalsTest::outcome)
                .containsExactly(
                        "DENIED", "APPROVED", "approval-not-found", "APPROVED, SOLD_OUT", "approval-already-decided");
    }

    private List<DecideApprovals.Result> decide(Item... items) {
        return done(decide.handle(ADMIN, new DecideApprovals.Command(List.of(items)))
                .result());
    }

    private static String outcome(DecideApprovals.Result result) {
        return switch (result.reply()) {
            case Reply.Done<Hold>(Hold hold) -> {
                ApprovalOutcome outcome = ApprovalOutcome.of(hold);
                yield outcome.decision()
                        + outcome.rejection().map(reason -> ", " + reason).orElse("");
            }
            case Reply.Refused<Hold>(var refusal) -> refusal.code();
        };
    }

    private ReservationId waiting(int number, TicketTypeId type) {
        ReservationId id = new ReservationId(new UUID(0, number));
        TicketKey key = TicketKey.of(SHOW, id);
        var asked = tickets.decide(
                key, ADMIN, (state, now) -> AllocationPolicy.allocate(key, Sample.order(type, 2), state, now));
        assertThat(asked.succeeded()).isTrue();
        return id;
    }
}
