package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Position;

/** Lists the jobs of all administrators, the newest first. */
public final class ListJobs {

    private final Jobs jobs;

    public ListJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    public Future<Reply<Page<JobAnswer>>> handle(PageRequest page) {
        return page.read(Position.NEWEST, jobs::newest)
                .map(reply -> reply.map(rows -> rows.map(listed -> JobAnswer.of(listed.job()))));
    }
}
