package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.domain.Job;
import io.yeyak.ticketlist.domain.JobKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job, as it is answered.
 *
 * @param by the administrator it acts for
 * @param context whose parked messages it is about
 * @param total of how many it is; what is neither done nor failed nor skipped waits
 */
public record JobAnswer(
        UUID jobId,
        JobKind kind,
        Job.State state,
        String by,
        String comment,
        Optional<String> context,
        Instant createdAt,
        Optional<Instant> endedAt,
        int total,
        int done,
        int failed,
        int skipped) {

    static JobAnswer of(Job job) {
        return new JobAnswer(
                job.jobId(),
                job.kind(),
                job.state(),
                job.by(),
                job.comment(),
                job.context(),
                job.createdAt(),
                job.endedAt(),
                job.counts().total(),
                job.counts().done(),
                job.counts().failed(),
                job.counts().skipped());
    }
}
