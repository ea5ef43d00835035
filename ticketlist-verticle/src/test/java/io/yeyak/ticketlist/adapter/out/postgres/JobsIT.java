package io.yeyak.ticketlist.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.ticketlist.application.port.Jobs.Beginning;
import io.yeyak.ticketlist.application.port.Jobs.Begun;
import io.yeyak.ticketlist.application.port.Jobs.Item;
import io.yeyak.ticketlist.application.port.Jobs.Tried;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.ItemOutcome;
import io.yeyak.ticketlist.domain.Job;
import io.yeyak.ticketlist.domain.JobKind;
import io.yeyak.ticketlist.domain.JobOrder;
import io.yeyak.ticketlist.domain.Verdict;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobsIT {

    private static final UUID FINGERPRINT = new UUID(0, 1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Verdict DONE = new Verdict.Settled(ItemOutcome.DONE, Optional.empty(), Optional.empty());
    private static final Verdict FAILED =
            new Verdict.Settled(ItemOutcome.FAILED, Optional.of("odd"), Optional.of("It is odd."));

    private final ViewsFixture views = new ViewsFixture();
    private final PgJobs jobs = new PgJobs(views.pool());

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whatIsTakenIsNobodyElses() {
        begin(3);
        List<Task> some = jobs.take(2, LONG).await();
        List<Task> rest = jobs.take(8, LONG).await();
        assertThat(some).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(jobs.take(8, LONG).await()).isEmpty();
        assertThat(Stream.concat(some.stream(), rest.stream()).map(Task::itemId))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotBroughtBackInTimeIsTakenAgain() {
        begin(1);
        Task first = jobs.take(1, Duration.ZERO).await().getFirst();
        Task second = jobs.take(1, Duration.ZERO).await().getFirst();
        assertThat(second.itemId()).isEqualTo(first.itemId());
        assertThat(first.tries()).isEqualTo(1);
        assertThat(second.tries()).isEqualTo(2);
    }

    @Test
    void whatIsKnownOfOneStays() {
        UUID jobId = begin(2);
        List<Task> tasks = jobs.take(2, LONG).await();
        settle(tasks.getFirst(), DONE);
        settle(tasks.getFirst(), FAILED);
        assertThat(job(jobId).counts()).isEqualTo(new Job.Counts(2, 1, 0, 0));
        assertThat(job(jobId).state()).isEqualTo(Job.State.RUNNING);
        settle(tasks.getLast(), FAILED);
        assertThat(job(jobId).counts()).isEqualTo(new Job.Counts(2, 1, 1, 0));
        assertThat(job(jobId).state()).isEqualTo(Job.State.DONE);
        assertThat(job(jobId).endedAt()).isPresent();
    }

    @Test
    void whatHasToWaitIsNotTakenAndTellsWhy() {
        UUID jobId = begin(1);
        Task task = jobs.take(1, LONG).await().getFirst();
        settle(task, new Verdict.Again(LONG, "ticket-unavailable", "Please try again."));
        assertThat(jobs.take(1, LONG).await()).isEmpty();
        assertThat(items(jobId, Optional.of(ItemOutcome.WAITING)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.code()).contains("ticket-unavailable");
                    assertThat(item.detail()).contains("Please try again.");
                });
        settle(task, new Verdict.Again(Duration.ZERO, "ticket-unavailable", "Please try again."));
        assertThat(jobs.take(1, LONG).await()).hasSize(1);
    }

    @Test
    void ofACancelledJobThatIsTakenWhichWasBegun() {
        UUID jobId = begin(3);
        Task begun = jobs.take(1, Duration.ZERO).await().getFirst();
        Job cancelled = jobs.cancel(jobId).await().orElseThrow();
        List<Task> taken = jobs.take(8, LONG).await();
        settle(taken.getFirst(), DONE);
        assertThat(cancelled.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(cancelled.counts()).isEqualTo(new Job.Counts(3, 0, 0, 2));
        assertThat(taken).extracting(Task::itemId).containsExactly(begun.itemId());
        assertThat(job(jobId).counts()).isEqualTo(new Job.Counts(3, 1, 0, 2));
        assertThat(job(jobId).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        UUID jobId = begin(2);
        List<Task> tasks = jobs.take(2, LONG).await();
        settle(tasks.getFirst(), DONE);
        settle(tasks.getLast(), FAILED);
        Job resumed = jobs.retryFailed(jobId).await().orElseThrow();
        List<Task> taken = jobs.take(8, LONG).await();
        assertThat(resumed.state()).isEqualTo(Job.State.RUNNING);
        assertThat(resumed.endedAt()).isEmpty();
        assertThat(resumed.counts()).isEqualTo(new Job.Counts(2, 1, 0, 0));
        assertThat(taken)
                .extracting(Task::itemId)
                .containsExactly(tasks.getLast().itemId());
        assertThat(taken).extracting(Task::tries).containsExactly(1);
    }

    @Test
    void aJobAboutNothingIsDone() {
        JobOrder.Filter nowhere =
                new JobOrder.Filter(Optional.of(UUID.randomUUID()), Optional.empty(), Optional.empty());
        UUID jobId = UUID.randomUUID();
        jobs.begin(new Beginning(jobId, "b2a1f7c0", FINGERPRINT, order(Optional.empty(), Optional.of(nowhere))))
                .await();
        assertThat(job(jobId).state()).isEqualTo(Job.State.DONE);
        assertThat(job(jobId).counts().total()).isZero();
    }

    @Test
    void aJobAboutTooManyIsNotBegunAtAll() {
        UUID jobId = UUID.randomUUID();
        Begun begun = jobs.begin(beginning(jobId, JobOrder.MOST_ITEMS + 1)).await();
        assertThat(begun).isEqualTo(new Begun.TooLarge());
        assertThat(jobs.find(jobId).await()).isEmpty();
        assertThat(jobs.begin(beginning(jobId, JobOrder.MOST_ITEMS)).await()).isInstanceOf(Begun.There.class);
        assertThat(job(jobId).counts().total()).isEqualTo(JobOrder.MOST_ITEMS);
    }

    @Test
    void whatIsNamedTwiceIsDoneOnce() {
        UUID jobId = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        jobs.begin(new Beginning(jobId, "b2a1f7c0", FINGERPRINT, order(Optional.of(List.of(id, id)), Optional.empty())))
                .await();
        assertThat(job(jobId).counts().total()).isEqualTo(1);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        UUID older = begin(3);
        UUID newer = begin(1);
        List<Item> first =
                jobs.items(older, Optional.empty(), Position.OLDEST, 2).await();
        List<Item> rest = jobs.items(older, Optional.empty(), first.getLast().position(), 2)
                .await();
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        var newest = jobs.newest(Position.NEWEST, 1).await();
        assertThat(newest).extracting(listed -> listed.job().jobId()).containsExactly(newer);
        assertThat(jobs.newest(newest.getFirst().position(), 8).await())
                .extracting(listed -> listed.job().jobId())
                .containsExactly(older);
    }

    @Test
    void whatEndedLongAgoIsForgottenWithAllItWasAbout() {
        UUID old = begin(1);
        UUID running = begin(1);
        jobs.cancel(old).await();
        assertThat(jobs.forget(LONG).await()).isZero();
        assertThat(jobs.forget(Duration.ZERO).await()).isEqualTo(1);
        assertThat(jobs.find(old).await()).isEmpty();
        assertThat(items(old, Optional.empty())).isEmpty();
        assertThat(items(running, Optional.empty())).hasSize(1);
    }

    @CanIgnoreReturnValue
    private UUID begin(int items) {
        UUID jobId = UUID.randomUUID();
        jobs.begin(beginning(jobId, items)).await();
        return jobId;
    }

    private static Beginning beginning(UUID jobId, int items) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(items).toList();
        return new Beginning(jobId, "b2a1f7c0", FINGERPRINT, order(Optional.of(ids), Optional.empty()));
    }

    private static JobOrder order(Optional<List<UUID>> ids, Optional<JobOrder.Filter> filter) {
        return new JobOrder(JobKind.CANCEL_RESERVATIONS, Optional.empty(), ids, filter, "For a test.");
    }

    private void settle(Task task, Verdict verdict) {
        jobs.settle(List.of(new Tried(task, verdict))).await();
    }

    private Job job(UUID jobId) {
        return jobs.find(jobId).await().orElseThrow();
    }

    private List<Item> items(UUID jobId, Optional<ItemOutcome> outcome) {
        return jobs.items(jobId, outcome, Position.OLDEST, 100).await();
    }
}
