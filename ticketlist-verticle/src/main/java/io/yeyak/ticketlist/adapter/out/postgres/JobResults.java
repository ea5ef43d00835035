package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.port.Jobs.Tried;
import io.yeyak.ticketlist.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What became of some items of one job. */
final class JobResults {

    private static final String SETTLE = Sql.load(JobResults.class, "settle-items.sql");
    private static final String POSTPONE = Sql.load(JobResults.class, "postpone-items.sql");

    private final UUID jobId;
    private final List<Known> known = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();

    /** One of which it is known. */
    private record Known(UUID itemId, Verdict.Settled verdict) {}

    /** One that is tried again. */
    private record Later(UUID itemId, Verdict.Again verdict) {}

    JobResults(UUID jobId, List<Tried> tried) {
        this.jobId = jobId;
        for (Tried one : tried) {
            UUID itemId = one.task().itemId();
            switch (one.verdict()) {
                case Verdict.Settled settled -> known.add(new Known(itemId, settled));
                case Verdict.Again again -> later.add(new Later(itemId, again));
            }
        }
    }

    /** Stores it. */
    Future<Void> store(SqlClient client) {
        Columns<Known> settled = new Columns<>(known)
                .shared(jobId)
                .uuid(Known::itemId)
                .text(one -> one.verdict().outcome().name())
                .text(one -> one.verdict().code().orElse(null))
                .text(one -> one.verdict().detail().orElse(null));
        Columns<Later> postponed = new Columns<>(later)
                .shared(jobId)
                .uuid(Later::itemId)
                .bigint(one -> one.verdict().rest().toSeconds())
                .text(one -> one.verdict().code())
                .text(one -> one.verdict().detail());
        return Future.join(settled.store(client, SETTLE), postponed.store(client, POSTPONE))
                .mapEmpty();
    }
}
