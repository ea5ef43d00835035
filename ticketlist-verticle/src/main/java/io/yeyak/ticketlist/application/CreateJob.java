package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.time.Ids;
import io.yeyak.ticketlist.application.port.Contexts;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Jobs.Beginning;
import io.yeyak.ticketlist.application.port.Jobs.Begun;
import io.yeyak.ticketlist.domain.Job;
import io.yeyak.ticketlist.domain.JobKind;
import io.yeyak.ticketlist.domain.JobOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins to do something to many. What it is about is chosen and stored at once; all the rest is done afterwards. The
 * same key of the same administrator gives the same job.
 */
public final class CreateJob {

    /** The namespace that the keys of jobs are in, so that they never meet others. */
    private static final UUID JOBS = UUID.nameUUIDFromBytes("yeyak:jobs".getBytes(StandardCharsets.UTF_8));

    private final Jobs jobs;
    private final Contexts contexts;
    private final Runnable begun;

    /**
     * Prepares it.
     *
     * @param begun is told, so that the work begins at once
     */
    public CreateJob(Jobs jobs, Contexts contexts, Runnable begun) {
        this.jobs = jobs;
        this.contexts = contexts;
        this.begun = begun;
    }

    /**
     * What is to be begun.
     *
     * @param by the administrator who asks
     * @param idempotencyKey the administrator's name for it
     */
    public record Command(String by, String idempotencyKey, JobOrder order) {}

    public Future<Reply<JobAnswer>> handle(Command command) {
        Optional<String> contradiction = command.order().contradiction();
        return contradiction.isPresent()
                ? refused(JobRefusals.contradiction(contradiction.get()))
                : chosen(command).compose(reply -> switch (reply) {
                    case Reply.Done<JobOrder>(JobOrder order) -> begin(command, order);
                    case Reply.Refused<JobOrder>(Refusal refusal) -> refused(refusal);
                });
    }

    /** What the views do not know, its context is asked for. */
    private Future<Reply<JobOrder>> chosen(Command command) {
        JobOrder order = command.order();
        return order.kind() == JobKind.REPLAY_PARKED && order.ids().isEmpty()
                ? contexts.parked(order.context().orElseThrow(), command.by(), JobOrder.MOST_ITEMS)
                        .map(reply -> reply.map(order::about))
                : Future.succeededFuture(Reply.done(order));
    }

    private Future<Reply<JobAnswer>> begin(Command command, JobOrder chosen) {
        UUID jobId = Ids.named(Ids.named(JOBS, command.by()), command.idempotencyKey());
        // Of what was asked for, and not of what was found: that may be something else by now.
        UUID fingerprint = Ids.named(jobId, command.order().toString());
        return jobs.begin(new Beginning(jobId, command.by(), fingerprint, chosen))
                .map(this::answer);
    }

    private Reply<JobAnswer> answer(Begun outcome) {
        return switch (outcome) {
            case Begun.There(Job job) -> {
                begun.run();
                yield Reply.done(JobAnswer.of(job));
            }
            case Begun.Other() -> Reply.refused(JobRefusals.KEY_REUSED);
            case Begun.TooLarge() -> Reply.refused(JobRefusals.TOO_LARGE);
        };
    }

    private static Future<Reply<JobAnswer>> refused(Refusal refusal) {
        return Future.succeededFuture(Reply.refused(refusal));
    }
}
