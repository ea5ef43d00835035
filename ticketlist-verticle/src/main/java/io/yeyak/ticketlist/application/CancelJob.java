package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.domain.Job;
import java.util.UUID;

/** Has a job begin nothing more. What was begun is brought to its end; what was done stays done. */
public final class CancelJob {

    private final Jobs jobs;

    public CancelJob(Jobs jobs) {
        this.jobs = jobs;
    }

    public Future<Reply<JobAnswer>> handle(UUID jobId) {
        return jobs.cancel(jobId)
                .map(found -> found.map(CancelJob::answer).orElseGet(() -> Reply.refused(JobRefusals.notFound(jobId))));
    }

    private static Reply<JobAnswer> answer(Job job) {
        return job.state() == Job.State.CANCELLED ? Reply.done(JobAnswer.of(job)) : Reply.refused(JobRefusals.DONE);
    }
}
