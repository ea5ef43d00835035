package io.yeyak.ticketlist;

import static io.yeyak.ticketlist.JobDeskFixture.ADMINISTRATOR;
import static io.yeyak.ticketlist.JobDeskFixture.COMMENT;
import static io.yeyak.ticketlist.JobDeskFixture.cancelling;
import static io.yeyak.ticketlist.JobDeskFixture.ofShow;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Request;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.ticketlist.adapter.in.bus.JobAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.OtherContexts;
import io.yeyak.ticketlist.fixture.Telling;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators have done to many, with the lists and the work as they are. */
final class JobDeskIT {

    /** How many one process has under way at once. */
    private static final int AT_ONCE = 8;

    private final JobDeskFixture desk = new JobDeskFixture();
    private final Asker asker = desk.asker();
    private final OtherContexts others = desk.others();
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatMatchesIsDoneForWhoAsked() {
        UUID one = reservation("HELD");
        UUID other = reservation("CONFIRMED");
        reservation("EXPIRED");
        JsonObject job = desk.ended(desk.begin(ofShow("CANCEL_RESERVATIONS", telling.showId())));
        assertThat(job.getInteger("total")).isEqualTo(2);
        assertThat(job.getInteger("done")).isEqualTo(2);
        assertThat(job.getString("by")).isEqualTo(ADMINISTRATOR.subject());
        assertThat(others.asked())
                .extracting(request -> request.parameter("reservationId").orElseThrow())
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(others.asked()).allSatisfy(request -> {
            assertThat(request.actor()).isEqualTo(ADMINISTRATOR);
            assertThat(body(request).getString("reason")).isEqualTo(COMMENT);
            assertThat(request.idempotencyKey()).isPresent();
        });
    }

    @Test
    void approvalsAndStuckRefundsAreFoundByAFilterToo() {
        UUID waiting = UUID.randomUUID();
        UUID stuck = reservation("CONFIRMED");
        desk.views()
                .project(
                        telling.reservation("ReservationAwaitingApproval", waiting, "minji", "AWAITING_APPROVAL"),
                        telling.ticket("TicketApprovalRequested", waiting),
                        telling.payment("RefundAttentionRaised", stuck));
        String approved = desk.begin(ofShow("APPROVE", telling.showId()));
        desk.ended(approved);
        JsonObject retried = desk.ended(desk.begin(ofShow("RETRY_REFUNDS", telling.showId())));
        JsonArray items = desk.items(approved, "");
        assertThat(items).hasSize(1);
        assertThat(items.getJsonObject(0).getString("id")).isEqualTo(waiting.toString());
        assertThat(items.getJsonObject(0).getString("outcome")).isEqualTo("DONE");
        assertThat(items.getJsonObject(0).getString("code")).isEqualTo("sold-out");
        assertThat(retried.getInteger("done")).isEqualTo(1);
        assertThat(others.asked().getLast().parameter("refundId")).isPresent();
    }

    @Test
    void whatIsRefusedTellsWhyAndWhatFailedCanBeTriedAgain() {
        UUID late = UUID.randomUUID();
        UUID odd = UUID.randomUUID();
        others.refuse(late.toString(), Refusal.conflict("reservation-closed", "The reservation is over."));
        others.refuse(odd.toString(), new Refusal(Kind.INTERNAL, "internal", "Something went wrong on our side."));
        String job = desk.begin(cancelling(late, odd));
        JsonObject first = desk.ended(job);
        JsonArray failed = desk.items(job, "FAILED");
        JsonArray skipped = desk.items(job, "SKIPPED");
        others.mend();
        asker.done(JobAddresses.RETRY_FAILED, ADMINISTRATOR, Map.of("jobId", job));
        JsonObject second = desk.ended(job);
        assertThat(first.getInteger("done")).isZero();
        assertThat(failed).hasSize(1);
        assertThat(failed.getJsonObject(0).getString("id")).isEqualTo(odd.toString());
        assertThat(failed.getJsonObject(0).getString("code")).isEqualTo("internal");
        assertThat(skipped).hasSize(1);
        assertThat(skipped.getJsonObject(0).getString("code")).isEqualTo("reservation-closed");
        assertThat(second.getInteger("done")).isEqualTo(1);
        assertThat(second.getInteger("failed")).isZero();
        assertThat(second.getInteger("skipped")).isEqualTo(1);
    }

    @Test
    void aContextThatIsAwayIsWaitedFor() {
        UUID id = UUID.randomUUID();
        others.refuse(id.toString(), Refusal.unavailable("reservation-unavailable", "Please try again."));
        String job = desk.begin(cancelling(id));
        Eventually.holds("it is tried", () -> !others.asked().isEmpty());
        others.mend();
        assertThat(desk.ended(job).getInteger("done")).isEqualTo(1);
    }

    @Test
    void aCancelledJobBringsToItsEndWhatItHasBegunAndBeginsNothingMore() {
        Promise<Void> go = Promise.promise();
        others.waitFor(go.future());
        UUID[] ids = Stream.generate(UUID::randomUUID).limit(20).toArray(UUID[]::new);
        String job = desk.begin(cancelling(ids));
        Map<String, String> ofJob = Map.of("jobId", job);
        Eventually.holds("as many as may be are under way", () -> others.asked().size() == AT_ONCE);
        JsonObject cancelled = asker.done(JobAddresses.CANCEL, ADMINISTRATOR, ofJob);
        go.complete();
        JsonObject end = asker.until(JobAddresses.GET, ofJob, now -> now.getInteger("done") == AT_ONCE);
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getInteger("skipped")).isEqualTo(20 - AT_ONCE);
        assertThat(end.getString("state")).isEqualTo("CANCELLED");
        assertThat(others.asked()).hasSize(AT_ONCE);
        assertThat(asker.done(JobAddresses.CANCEL, ADMINISTRATOR, ofJob)).isEqualTo(end);
        assertThat(asker.refused(JobAddresses.RETRY_FAILED, ADMINISTRATOR, ofJob))
                .isEqualTo("job-state-conflict");
    }

    @CanIgnoreReturnValue
    private UUID reservation(String state) {
        UUID id = UUID.randomUUID();
        desk.views().project(telling.reservation("ReservationHeld", id, "minji", state));
        return id;
    }

    private static JsonObject body(Request request) {
        return new JsonObject(Buffer.buffer(request.body()));
    }
}
