package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.domain.Job;
import java.util.UUID;

/** Has a job try again whatever failed. Where nothing did, nothing happens. */
public final class RetryFailedItems {

    private final Jobs jobs;
    private final Runnable resumed;

    /**
     * Prepares it.
     *
     * @param resumed is told, so that the work goes on at once
     */
    public RetryFailedItems(Jobs jobs, Runnable resumed) {
        this.jobs = jobs;
        this.resumed = resumed;
    }

    public Future<Reply<JobAnswer>> handle(UUID jobId) {
        return jobs.retryFailed(jobId)
                .map(found -> found.map(this::answer).orElseGet(() -> Reply.refused(JobRefusals.notFound(jobId))));
    }

    private Reply<JobAnswer> answer(Job job) {
        if (job.state() == Job.State.CANCELLED) {
            return Reply.refused(JobRefusals.CANCELLED);
        }
        resumed.run();
        return Reply.done(JobAnswer.of(job));
    }
}
