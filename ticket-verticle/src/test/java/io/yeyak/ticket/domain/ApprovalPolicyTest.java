package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static io.yeyak.ticket.domain.Sample.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.domain.ApprovalTerms.Mode;
import io.yeyak.ticket.domain.ApprovalTerms.Timeout;
import io.yeyak.ticket.domain.ApprovalTerms.WhilePending;
import io.yeyak.ticket.domain.HoldEvent.TicketApprovalGranted;
import io.yeyak.ticket.domain.HoldEvent.TicketApprovalTimedOut;
import io.yeyak.ticket.domain.HoldEvent.TicketHoldRejected;
import io.yeyak.ticket.domain.HoldEvent.TicketsHeld;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {

    private static final Instant DUE = NOW.plus(Sample.APPROVE_WITHIN);

    @Test
    void countsTheTimeToPayFromTheYes() {
        Instant later = NOW.plus(Duration.ofHours(3));

        var decision = ApprovalPolicy.approve(KEY, "admin", waiting(Sample.show(), BACKSTAGE), later);

        assertThat(last(decision))
                .isInstanceOfSatisfying(
                        TicketsHeld.class, held -> assertThat(held.payBy()).isEqualTo(later.plus(Sample.PAY_WITHIN)));
        assertThat(stock(decision, BACKSTAGE)).isEqualTo(new Stock(10, 2, 0, 0));
    }

    @Test
    void takesTheTicketsAtTheYesWhereNoneWereKept() {
        var decision = ApprovalPolicy.approve(KEY, "admin", waiting(Sample.show(), PRESS), NOW);

        assertThat(stock(decision, PRESS)).isEqualTo(new Stock(10, 2, 0, 0));
    }

    @Test
    void findsNothingAtTheYesWhereNoneWereKeptAndOthersWereFaster() {
        var decision = ApprovalPolicy.approve(KEY, "admin", waiting(Sample.show(1), PRESS), NOW);

        assertThat(decision.events()).hasSize(2).first().isInstanceOf(TicketApprovalGranted.class);
        assertThat(reason(decision)).isEqualTo(RejectionReason.SOLD_OUT);
    }

    @Test
    void givesNoTicketsToAShowThatDoesNotTakePlace() {
        TicketState waiting = waiting(Sample.show(), BACKSTAGE);
        Show cancelled = waiting.show().orElseThrow().with(ShowStatus.CANCELLED);

        var decision =
                ApprovalPolicy.approve(KEY, "admin", new TicketState(Optional.of(cancelled), waiting.hold()), NOW);

        assertThat(reason(decision)).isEqualTo(RejectionReason.SHOW_CANCELLED);
        assertThat(stock(decision, BACKSTAGE)).isEqualTo(new Stock(10, 0, 0, 0));
    }

    @Test
    void tellsWhoWasFaster() {
        TicketState denied = ApprovalPolicy.deny(
                        KEY, new ApprovalPolicy.Denial("first", "a reseller"), waiting(Sample.show(), BACKSTAGE), NOW)
                .next();

        var late = ApprovalPolicy.approve(KEY, "second", denied, NOW);

        assertThat(late.reply()).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.refusal().code()).isEqualTo("approval-already-decided");
            assertThat(refused.refusal().detail()).isEqualTo("It was denied by first at 2026-12-31T13:30:00Z.");
        });
        assertThat(late.next()).isEqualTo(denied);
    }

    @Test
    void givesTheSameAnswerToTheSameAdministratorSayingTheSame() {
        TicketState approved = ApprovalPolicy.approve(KEY, "admin", waiting(Sample.show(), BACKSTAGE), NOW)
                .next();

        var again = ApprovalPolicy.approve(KEY, "admin", approved, NOW);

        assertThat(again.reply()).isEqualTo(Reply.done(approved.hold().orElseThrow()));
        assertThat(again.events()).isEmpty();
    }

    @Test
    void saysYesByItselfWhenNobodyDecidesAndThePolicyIsYes() {
        var decision = timedOut(Timeout.APPROVE);

        assertThat(decision.events().stream().filter(event -> event instanceof HoldEvent))
                .hasSize(3)
                .first()
                .isInstanceOf(TicketApprovalTimedOut.class);
        assertThat(decision.events().get(1))
                .isInstanceOfSatisfying(
                        TicketApprovalGranted.class,
                        granted -> assertThat(granted.automatic()).isTrue());
        assertThat(decision.next().hold().orElseThrow().state()).isInstanceOf(HoldState.Held.class);
    }

    @Test
    void saysNoByItselfWhenNobodyDecidesAndThePolicyIsNo() {
        var decision = timedOut(Timeout.DENY);

        assertThat(reason(decision)).isEqualTo(RejectionReason.APPROVAL_TIMED_OUT);
        assertThat(stock(decision, BACKSTAGE)).isEqualTo(new Stock(10, 0, 0, 0));
    }

    @Test
    void staysOpenWithoutADeadlineWhenNobodyDecidesAndThePolicyIsToEscalate() {
        var decision = timedOut(Timeout.ESCALATE);

        assertThat(decision.events()).hasSize(1);
        assertThat(decision.next().hold().flatMap(Hold::dueAt)).isEmpty();
        assertThat(last(ApprovalPolicy.approve(KEY, "admin", decision.next(), DUE.plus(Duration.ofDays(9)))))
                .isInstanceOf(TicketsHeld.class);
    }

    private static Decision<TicketState, TicketEvent, ?> timedOut(Timeout policy) {
        Show show = Sample.show(Sample.allotment(BACKSTAGE, Sample.terms(Mode.MANUAL, policy, WhilePending.SOFT), 10));
        assertThat(DeadlinePolicy.wakeHold(KEY, waiting(show, BACKSTAGE), DUE.minusMillis(1))
                        .events())
                .isEmpty();
        return DeadlinePolicy.wakeHold(KEY, waiting(show, BACKSTAGE), DUE);
    }

    private static TicketState waiting(Show show, TicketTypeId type) {
        return AllocationPolicy.allocate(KEY, order(type, 2), Sample.nothingBut(show), NOW)
                .next();
    }

    private static RejectionReason reason(Decision<TicketState, TicketEvent, ?> decision) {
        return decision.events().stream()
                .filter(event -> event instanceof TicketHoldRejected)
                .map(event -> ((TicketHoldRejected) event).reason())
                .findFirst()
                .orElseThrow();
    }

    private static HoldEvent last(Decision<TicketState, TicketEvent, ?> decision) {
        return decision.events().stream()
                .filter(event -> event instanceof HoldEvent)
                .map(HoldEvent.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Stock stock(Decision<TicketState, TicketEvent, ?> decision, TicketTypeId type) {
        return decision.next().show().orElseThrow().required(type).stock();
    }
}
