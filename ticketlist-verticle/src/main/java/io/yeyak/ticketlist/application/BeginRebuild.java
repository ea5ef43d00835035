package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Generations;

/** Has the views built anew from all events, beside the present ones, which go on to answer. */
public final class BeginRebuild {

    private static final Refusal IN_PROGRESS =
            Refusal.conflict("rebuild-in-progress", "The next generation is being built already.");

    private final Generations generations;
    private final GetProjection getProjection;
    private final Runnable begun;

    /**
     * Prepares it.
     *
     * @param begun is told, so that building begins at once
     */
    public BeginRebuild(Generations generations, GetProjection getProjection, Runnable begun) {
        this.generations = generations;
        this.getProjection = getProjection;
        this.begun = begun;
    }

    public Future<Reply<ProjectionAnswer>> handle() {
        return generations.begin().compose(next -> {
            if (next.isEmpty()) {
                return Future.succeededFuture(Reply.refused(IN_PROGRESS));
            }
            begun.run();
            return getProjection.handle();
        });
    }
}
