package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.ticketlist.application.port.Contexts;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Jobs.Tried;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.Attempt;
import io.yeyak.ticketlist.domain.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * Does what the jobs are about, some at a time. All it goes by is in the database, so every process takes part, and
 * what one of them has taken and not brought back is done by another: to ask for it again does no harm.
 */
public final class WorkJobs {

    /** How many are under way at once in this process. */
    private static final int AT_ONCE = 8;

    /** Longer than anybody waits for an answer. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** How long a job can be looked at after its end. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private static final Attempt NO_ANSWER =
            new Attempt.Refused(Refusal.unavailable("unavailable", "What was answered could not be understood."));

    private final Jobs jobs;
    private final Contexts contexts;

    public WorkJobs(Jobs jobs, Contexts contexts) {
        this.jobs = jobs;
        this.contexts = contexts;
    }

    /** Does some, and says whether there may be more to do at once. */
    public Future<Boolean> step() {
        return jobs.take(AT_ONCE, LEASE)
                .compose(tasks -> tasks.isEmpty()
                        ? Future.succeededFuture(false)
                        : work(tasks).map(true));
    }

    /** Forgets some jobs that nobody looks at any more, and says whether there may be others. */
    public Future<Boolean> forget() {
        return jobs.forget(MEMORY).map(forgotten -> forgotten > 0);
    }

    private Future<Void> work(List<Task> tasks) {
        List<Future<Tried>> tried = tasks.stream().map(this::attempt).toList();
        return Future.all(tried).compose(all -> jobs.settle(all.list()));
    }

    private Future<Tried> attempt(Task task) {
        return Future.succeededFuture(task)
                .compose(contexts::perform)
                .otherwise(NO_ANSWER)
                .map(attempt -> new Tried(task, Verdict.of(task.kind(), task.tries(), attempt)));
    }
}
