package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yeyak.ticketlist.application.ListApprovals;
import io.yeyak.ticketlist.application.ListAttention;
import io.yeyak.ticketlist.application.Page;
import io.yeyak.ticketlist.application.PageRequest;
import io.yeyak.ticketlist.domain.Alarm;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QueuesIT {

    private static final PageRequest EVERYTHING = new PageRequest(Optional.empty(), 100);

    private final ViewsFixture views = new ViewsFixture();
    private final PgReservations reservations = new PgReservations(views.pool());
    private final ListApprovals approvals = new ListApprovals(reservations);
    private final ListAttention attention = new ListAttention(reservations);
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void emptyQueuesAreEmpty() {
        assertThat(approvals(EVERYTHING).items()).isEmpty();
        assertThat(attention(EVERYTHING).items()).isEmpty();
    }

    @Test
    void theMostUrgentApprovalComesFirst() {
        UUID later = approvalRequested("2027-01-02T00:00:00Z");
        UUID sooner = approvalRequested("2027-01-01T00:00:00Z");
        Page<ListApprovals.Item> first = approvals(new PageRequest(Optional.empty(), 1));
        Page<ListApprovals.Item> second = approvals(new PageRequest(first.nextCursor(), 1));
        assertThat(first.items()).extracting(ListApprovals.Item::reservationId).containsExactly(sooner);
        assertThat(second.items()).extracting(ListApprovals.Item::reservationId).containsExactly(later);
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void anApprovalSaysWhatIsAskedFor() {
        views.project(telling.show("ShowPublished", "ON_SALE"));
        UUID id = approvalRequested("2027-01-01T00:00:00Z");
        assertThat(approvals(EVERYTHING).items()).singleElement().satisfies(item -> {
            assertThat(item.reservationId()).isEqualTo(id);
            assertThat(item.show()).isPresent();
            assertThat(item.lines()).isNotEmpty();
            assertThat(item.dueAt()).contains(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(item.escalated()).isFalse();
        });
    }

    @Test
    void aDecidedOneLeavesTheQueue() {
        UUID id = approvalRequested("2027-01-01T00:00:00Z");
        views.project(telling.ticket("TicketApprovalGranted", id), telling.ticket("TicketsHeld", id));
        assertThat(approvals(EVERYTHING).items()).isEmpty();
    }

    @Test
    void oneThatItsCustomerGaveUpLeavesTheQueueEvenBeforeTicketKnows() {
        UUID id = approvalRequested("2027-01-01T00:00:00Z");
        views.project(telling.reservation("ReservationCancelled", id, "minji", "CANCELLED"));
        assertThat(approvals(EVERYTHING).items()).isEmpty();
    }

    @Test
    void anOverdueOneStaysWithoutADeadlineAndNeedsAttention() {
        UUID id = approvalRequested("2027-01-01T00:00:00Z");
        views.project(telling.ticket("TicketApprovalTimedOut", id, payload -> payload.put("policy", "ESCALATE")));
        assertThat(approvals(EVERYTHING).items()).singleElement().satisfies(item -> {
            assertThat(item.escalated()).isTrue();
            assertThat(item.dueAt()).isEmpty();
        });
        assertThat(attention(EVERYTHING).items())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(Alarm.Kind.APPROVAL));
    }

    @Test
    void whatWaitsLongestForAttentionComesFirstAndAReservationIsNotTornApart() {
        UUID both = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        views.project(
                telling.payment("PaymentAttentionRaised", both),
                telling.payment("PaymentAttentionRaised", one),
                telling.payment("RefundAttentionRaised", both));
        Page<ListAttention.Item> first = attention(new PageRequest(Optional.empty(), 1));
        Page<ListAttention.Item> second = attention(new PageRequest(first.nextCursor(), 1));
        assertThat(first.items())
                .extracting(ListAttention.Item::reservationId, ListAttention.Item::kind)
                .containsExactly(tuple(both, Alarm.Kind.PAYMENT), tuple(both, Alarm.Kind.REFUND));
        assertThat(second.items()).extracting(ListAttention.Item::reservationId).containsExactly(one);
    }

    @Test
    void whatIsMendedLeavesTheQueue() {
        UUID id = UUID.randomUUID();
        views.project(telling.payment("RefundAttentionRaised", id));
        views.project(telling.payment("RefundSucceeded", id));
        assertThat(attention(EVERYTHING).items()).isEmpty();
    }

    @Test
    void whatSomebodyHasLookedAtLeavesTheQueue() {
        UUID id = UUID.randomUUID();
        views.project(telling.payment("PaymentAttentionRaised", id, payload -> payload.put("code", "refunded-twice")));
        assertThat(attention(EVERYTHING).items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("refunded-twice");
            assertThat(item.actions()).containsExactly("resolvePaymentAttention");
        });
        views.project(telling.payment("PaymentAttentionResolved", id));
        assertThat(attention(EVERYTHING).items()).isEmpty();
    }

    private UUID approvalRequested(String dueAt) {
        UUID id = UUID.randomUUID();
        views.project(
                telling.reservation("ReservationAwaitingApproval", id, "minji", "AWAITING_APPROVAL"),
                telling.ticket("TicketApprovalRequested", id, payload -> payload.put("dueAt", dueAt)));
        return id;
    }

    private Page<ListApprovals.Item> approvals(PageRequest page) {
        return done(approvals.handle(page).await());
    }

    private Page<ListAttention.Item> attention(PageRequest page) {
        return done(attention.handle(page).await());
    }
}
