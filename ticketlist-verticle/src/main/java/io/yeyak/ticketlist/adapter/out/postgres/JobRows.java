package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.ItemOutcome;
import io.yeyak.ticketlist.domain.Job;
import io.yeyak.ticketlist.domain.JobKind;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code job} and {@code job_item}. */
final class JobRows {

    private static final String FIND = Sql.load(JobRows.class, "find-job.sql");

    private JobRows() {}

    /** The row of a job. */
    static Future<Optional<Row>> find(SqlClient client, UUID jobId) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(jobId))
                .map(rows -> rows.stream().findFirst());
    }

    static Job job(Row row) {
        return new Job(
                row.getUUID("job_id"),
                JobKind.valueOf(row.getString("kind")),
                Job.State.valueOf(row.getString("state")),
                row.getString("actor"),
                row.getString("comment"),
                Optional.ofNullable(row.getString("context")),
                Timestamps.instant(row, "created_at"),
                Timestamps.maybeInstant(row, "ended_at"),
                new Job.Counts(
                        row.getInteger("total"),
                        row.getInteger("done"),
                        row.getInteger("failed"),
                        row.getInteger("skipped")));
    }

    static Jobs.Item item(Row row) {
        return new Jobs.Item(
                row.getUUID("item_id"),
                ItemOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getString("detail")));
    }

    static Task task(Row row) {
        return new Task(
                row.getUUID("job_id"),
                row.getUUID("item_id"),
                JobKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("comment"),
                Optional.ofNullable(row.getString("context")),
                row.getInteger("tries"));
    }
}
