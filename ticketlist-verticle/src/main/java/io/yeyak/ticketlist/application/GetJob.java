package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Jobs;
import java.util.UUID;

/** Shows how far a job has come. */
public final class GetJob {

    private final Jobs jobs;

    public GetJob(Jobs jobs) {
        this.jobs = jobs;
    }

    public Future<Reply<JobAnswer>> handle(UUID jobId) {
        return jobs.find(jobId)
                .map(found -> found.map(job -> Reply.done(JobAnswer.of(job)))
                        .orElseGet(() -> Reply.refused(JobRefusals.notFound(jobId))));
    }
}
