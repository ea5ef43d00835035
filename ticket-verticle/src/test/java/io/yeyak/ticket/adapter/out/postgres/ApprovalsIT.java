package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.application.ApproveReservation;
import io.yeyak.ticket.application.DecideApprovals;
import io.yeyak.ticket.application.DecideApprovals.Decision;
import io.yeyak.ticket.application.DecideApprovals.Item;
import io.yeyak.ticket.application.DenyReservation;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.RejectionReason;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several administrators look at the same queue, through several processes. */
class ApprovalsIT {

    private static final Cause.Asked KIM = Cause.asked(Actor.admin("kim"));
    private static final Cause.Asked LEE = Cause.asked(Actor.admin("lee"));

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseSettings database = TicketDatabase.fresh();
    private final TicketOffice one = new TicketOffice(vertx, database);
    private final TicketOffice two = new TicketOffice(vertx, database);

    @BeforeEach
    void open() {
        one.open(Sample.show(5));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        vertx.close().await();
    }

    @Test
    void countsTheFirstDecisionAlone() {
        for (int i = 0; i < 30; i++) {
            ReservationId waiting = waiting();

            List<Reply<Hold>> replies = Future.all(
                            approve(one).handle(KIM, waiting),
                            deny(two).handle(LEE, new DenyReservation.Command(waiting, "a reseller")))
                    .await()
                    .list();

            assertThat(replies).filteredOn(Reply.Done.class::isInstance).hasSize(1);
            assertThat(replies)
                    .filteredOn(Reply.Refused.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Reply.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("approval-already-decided"));
            assertThat(one.told(waiting.value()))
                    .containsAnyOf("TicketApprovalGranted", "TicketApprovalDenied")
                    .hasSize(3);
        }
    }

    @Test
    void decidesManyAtOnceAsFarAsTheTicketsGo() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(new Item(waiting(), Decision.APPROVE, Optional.empty()));
        }
        items.add(new Item(waiting(), Decision.DENY, Optional.of("a reseller")));
        items.add(new Item(new ReservationId(UUID.randomUUID()), Decision.DENY, Optional.empty()));

        var reply = new DecideApprovals(approve(one), deny(one), new PgHolds(one.pool))
                .handle(KIM, new DecideApprovals.Command(items))
                .await();

        assertThat(done(reply))
                .extracting(DecideApprovals.Result::reply)
                .extracting(ApprovalsIT::outcome)
                .containsExactly(
                        "held",
                        "held",
                        "held",
                        "held",
                        "held",
                        "sold out",
                        "sold out",
                        "sold out",
                        "denied",
                        "unknown");
        assertThat(one.show(SHOW).allotment(PRESS).orElseThrow().stock()).isEqualTo(new Stock(5, 5, 0, 0));
    }

    private ReservationId waiting() {
        ReservationId reservation = new ReservationId(UUID.randomUUID());
        assertThat(one.deliver(Deliveries.requested(SHOW, reservation, PRESS, 1)))
                .isNotNull();
        return reservation;
    }

    private static String outcome(Reply<Hold> reply) {
        return switch (reply) {
            case Reply.Done<Hold>(Hold hold)
            when hold.state() instanceof HoldState.Rejected rejected ->
                rejected.reason() == RejectionReason.DENIED ? "denied" : "sold out";
            case Reply.Done<Hold> ignored -> "held";
            case Reply.Refused<Hold> ignored -> "unknown";
        };
    }

    private static ApproveReservation approve(TicketOffice office) {
        return new ApproveReservation(office.engine, new PgHolds(office.pool));
    }

    private static DenyReservation deny(TicketOffice office) {
        return new DenyReservation(office.engine, new PgHolds(office.pool));
    }
}
