package io.yeyak.ticketlist;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Bus;
import io.yeyak.ticketlist.adapter.in.bus.JobBus;
import io.yeyak.ticketlist.adapter.in.bus.JobUseCases;
import io.yeyak.ticketlist.adapter.in.schedule.JobsWorker;
import io.yeyak.ticketlist.adapter.out.bus.BusContexts;
import io.yeyak.ticketlist.adapter.out.postgres.PgJobs;
import io.yeyak.ticketlist.adapter.out.postgres.PgJournal;
import io.yeyak.ticketlist.application.CancelJob;
import io.yeyak.ticketlist.application.CreateJob;
import io.yeyak.ticketlist.application.GetJob;
import io.yeyak.ticketlist.application.ListJobItems;
import io.yeyak.ticketlist.application.ListJobs;
import io.yeyak.ticketlist.application.ListJournal;
import io.yeyak.ticketlist.application.RetryFailedItems;
import io.yeyak.ticketlist.application.WorkJobs;
import java.util.List;

/** The part for administrators who do something to many: their jobs, and the journal of what they did. */
final class JobDesk {

    private final Bus bus;
    private final JobsWorker worker;
    private final JobBus served;

    /**
     * Puts it together.
     *
     * @param pool stays the caller's
     */
    JobDesk(Vertx vertx, Pool pool) {
        bus = new Bus(vertx);
        PgJobs jobs = new PgJobs(pool);
        BusContexts contexts = new BusContexts(bus);
        worker = new JobsWorker(new WorkJobs(jobs, contexts));
        served = new JobBus(new JobUseCases(
                new CreateJob(jobs, contexts, worker::wake),
                new ListJobs(jobs),
                new GetJob(jobs),
                new ListJobItems(jobs),
                new CancelJob(jobs),
                new RetryFailedItems(jobs, worker::wake),
                new ListJournal(new PgJournal(pool))));
    }

    /** Serves every address. */
    Future<Void> serve() {
        return served.serve(bus);
    }

    /** What is to be deployed. */
    List<Deployable> workers() {
        return List.of(worker);
    }

    /** Takes no more questions. */
    Future<Void> stop() {
        return bus.close();
    }
}
