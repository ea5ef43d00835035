package io.yeyak.ticketlist;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.kafka.GroupProgress;
import io.yeyak.common.postgres.Pools;
import io.yeyak.ticketlist.adapter.in.schedule.GenerationsWorker;
import io.yeyak.ticketlist.adapter.out.kafka.KafkaProgress;
import io.yeyak.ticketlist.adapter.out.postgres.PgFeed;
import io.yeyak.ticketlist.adapter.out.postgres.PgGenerations;
import io.yeyak.ticketlist.application.CompleteRebuild;
import io.yeyak.ticketlist.application.KeepGenerations;
import io.yeyak.ticketlist.application.port.Generations;
import io.yeyak.ticketlist.application.port.Progress;
import java.util.List;

/** The half that writes: what keeps the views up to the events. It has connections of its own. */
final class Projection {

    private final Pool pool;
    private final Generations generations;
    private final GroupProgress groups;
    private final Progress progress;
    private final GenerationProjections projections;
    private final GenerationsWorker worker;

    Projection(Vertx vertx, TicketlistSettings settings, Hints hints) {
        pool = Pools.open(vertx, settings.projectionDatabase());
        generations = new PgGenerations(vertx, pool);
        groups = new GroupProgress(vertx, settings.kafka(), GenerationProjections.TOPICS);
        progress = new KafkaProgress(groups);
        Runnable changed = () -> hints.publish(TicketlistHints.CHANGED, new TicketlistHints.Changed());
        projections = new GenerationProjections(vertx, pool, settings.kafka(), changed);
        PgFeed feed = new PgFeed(pool);
        CompleteRebuild completeRebuild = new CompleteRebuild(generations, progress, feed);
        worker = new GenerationsWorker(
                new KeepGenerations(generations, projections, completeRebuild, progress, changed), feed);
    }

    Generations generations() {
        return generations;
    }

    Progress progress() {
        return progress;
    }

    /** Where to ask how far it is behind. */
    GroupProgress groups() {
        return groups;
    }

    /** The consumer of the generation that answers, as far as this process knows. */
    String consumer() {
        return projections.consumer();
    }

    /** What is to be deployed. */
    List<Deployable> workers() {
        return List.of(worker);
    }

    /** Has it look now what is to be done. */
    void wake() {
        worker.wake();
    }

    Future<Void> close() {
        return projections.close().eventually(pool::close);
    }
}
