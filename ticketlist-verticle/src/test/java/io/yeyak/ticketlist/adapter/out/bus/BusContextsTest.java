package io.yeyak.ticketlist.adapter.out.bus;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.event.Actor;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.Attempt;
import io.yeyak.ticketlist.domain.JobKind;
import io.yeyak.ticketlist.fixture.OtherContexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BusContextsTest {

    private static final UUID JOB = new UUID(0, 1);
    private static final UUID ITEM = new UUID(0, 2);
    private static final UUID BEHIND = new UUID(0, 3);

    private final Vertx vertx = Vertx.vertx();
    private final OtherContexts others = new OtherContexts(vertx);
    private final BusContexts contexts = new BusContexts(new Bus(vertx));

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void whatIsDeniedIsDeniedByTheAdministratorAndForTheirReason() {
        others.answer("ticket.deny-reservation", "reservationId", Map.of("decision", "DENIED"));
        Attempt attempt = perform(JobKind.DENY, Optional.empty());
        perform(JobKind.DENY, Optional.empty());
        assertThat(attempt).isEqualTo(new Attempt.Done(Optional.empty()));
        assertThat(others.asked()).allSatisfy(request -> {
            assertThat(request.actor()).isEqualTo(Actor.admin("b2a1f7c0"));
            assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("{\"reason\":\"Too many.\"}");
        });
        assertThat(others.asked())
                .extracting(request -> request.idempotencyKey().orElse(""))
                .containsOnly("job:" + JOB + ":" + ITEM);
    }

    @Test
    void anApprovalThatThereAreNoTicketsForSaysSo() {
        others.answer(
                "ticket.approve-reservation", "reservationId", Map.of("decision", "APPROVED", "code", "sold-out"));
        assertThat(perform(JobKind.APPROVE, Optional.empty())).isEqualTo(new Attempt.Done(Optional.of("sold-out")));
    }

    @Test
    void aRefusalIsPassedOn() {
        Refusal refusal = Refusal.conflict("refund-state-conflict", "The money has already gone back.");
        others.answer("payment.retry-refund", "refundId", Map.of());
        others.refuse(ITEM.toString(), refusal);
        assertThat(perform(JobKind.RETRY_REFUNDS, Optional.empty())).isEqualTo(new Attempt.Refused(refusal));
    }

    @Test
    void aContextThatNobodyServesIsAway() {
        Attempt attempt = perform(JobKind.CANCEL_RESERVATIONS, Optional.empty());
        assertThat(((Attempt.Refused) attempt).refusal().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aMessageThatIsParkedAgainWasReplayedInVain() {
        Map<String, Object> handled = Map.of("outcome", "HANDLED");
        Map<String, Object> parked = Map.of("outcome", "PARKED", "detail", "amount: it is missing");
        others.answer("payment.replay-parked", "messageId", Map.of("messages", List.of(handled, parked)));
        others.answer("ticket.replay-parked", "messageId", Map.of("messages", List.of(handled)));
        assertThat(perform(JobKind.REPLAY_PARKED, Optional.of("payment")))
                .isEqualTo(new Attempt.InVain("parked-again", "amount: it is missing"));
        assertThat(perform(JobKind.REPLAY_PARKED, Optional.of("ticket"))).isEqualTo(new Attempt.Done(Optional.empty()));
    }

    @Test
    void ofTheParkedMessagesThoseCountThatWaitForNoOther() {
        Map<String, Object> first = Map.of("messageId", ITEM.toString(), "cause", "FAILED");
        Map<String, Object> behind = Map.of("messageId", BEHIND.toString(), "cause", "BEHIND");
        Map<String, Object> begin = Map.of("items", List.of(first, behind), "nextCursor", "2");
        Map<String, Object> end = Map.of("items", List.of(Map.of("messageId", JOB.toString(), "cause", "TOO_OLD")));
        others.answer("ticket.list-parked", "cursor", begin);
        others.instead("2", end);
        Reply<List<UUID>> parked = contexts.parked("ticket", "b2a1f7c0", 100).await();
        assertThat(done(parked)).containsExactly(ITEM, JOB);
        assertThat(others.asked()).hasSize(2);
    }

    @CanIgnoreReturnValue
    private Attempt perform(JobKind kind, Optional<String> context) {
        return contexts.perform(new Task(JOB, ITEM, kind, "b2a1f7c0", "Too many.", context, 1))
                .await();
    }
}
