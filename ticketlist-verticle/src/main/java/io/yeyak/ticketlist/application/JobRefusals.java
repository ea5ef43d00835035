package io.yeyak.ticketlist.application;

import io.yeyak.common.outcome.Refusal;
import io.yeyak.ticketlist.domain.JobOrder;
import java.util.UUID;

/** Why something is not done about a job. */
final class JobRefusals {

    static final Refusal KEY_REUSED = Refusal.unprocessable(
            "idempotency-key-reused", "This Idempotency-Key was used for another job; choose a new one.");

    static final Refusal TOO_LARGE = Refusal.conflict(
            "job-too-large", "It would be about more than " + JobOrder.MOST_ITEMS + ". Please choose fewer at once.");

    static final Refusal DONE = Refusal.conflict("job-state-conflict", "The job is done already.");

    static final Refusal CANCELLED = Refusal.conflict("job-state-conflict", "The job was cancelled.");

    private JobRefusals() {}

    static Refusal notFound(UUID jobId) {
        return Refusal.notFound("job-not-found", "There is no job " + jobId + ".");
    }

    static Refusal contradiction(String sentence) {
        return Refusal.invalid("invalid-job", sentence);
    }
}
