package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.adapter.out.postgres.Conditions.Column;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.ItemOutcome;
import io.yeyak.ticketlist.domain.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Jobs in PostgreSQL. Whoever changes what a job does next locks it, and whoever takes items passes it by meanwhile: so
 * nothing is begun that was not to be.
 */
public final class PgJobs implements Jobs {

    private static final String LIST = Sql.load(PgJobs.class, "list-jobs.sql");
    private static final String ITEMS = Sql.load(PgJobs.class, "list-job-items.sql");
    private static final String LOCK = Sql.load(PgJobs.class, "lock-job.sql");
    private static final String SKIP = Sql.load(PgJobs.class, "skip-items.sql");
    private static final String CANCEL = Sql.load(PgJobs.class, "cancel-job.sql");
    private static final String RETRY = Sql.load(PgJobs.class, "retry-failed-items.sql");
    private static final String RESUME = Sql.load(PgJobs.class, "resume-job.sql");
    private static final String TAKE = Sql.load(PgJobs.class, "take-items.sql");
    private static final String FORGET = Sql.load(PgJobs.class, "forget-jobs.sql");

    private final Pool pool;

    public PgJobs(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Begun> begin(Beginning beginning) {
        return pool.withTransaction(connection -> new JobBeginning(connection, beginning).run())
                .map(Objects::requireNonNull)
                .recover(fault -> fault instanceof JobBeginning.TooLarge
                        ? Future.succeededFuture(new Begun.TooLarge())
                        : Future.failedFuture(fault));
    }

    @Override
    public Future<Optional<Job>> find(UUID jobId) {
        return JobRows.find(pool, jobId).map(found -> found.map(JobRows::job));
    }

    @Override
    public Future<List<Listed>> newest(Position after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(Timestamps.of(after.at()), after.id(), limit))
                .map(rows ->
                        rows.stream().map(row -> new Listed(JobRows.job(row))).toList());
    }

    @Override
    public Future<List<Item>> items(UUID jobId, Optional<ItemOutcome> outcome, Position after, int limit) {
        Conditions conditions = new Conditions(Tuple.of(jobId, after.id(), limit))
                .equal(Column.OUTCOME, outcome.map(ItemOutcome::name));
        return pool.preparedQuery(conditions.in(ITEMS))
                .execute(conditions.parameters())
                .map(rows -> rows.stream().map(JobRows::item).toList());
    }

    @Override
    public Future<Optional<Job>> cancel(UUID jobId) {
        return change(
                jobId,
                (connection, state) ->
                        state == Job.State.RUNNING ? move(connection, SKIP, CANCEL, jobId) : Future.succeededFuture());
    }

    @Override
    public Future<Optional<Job>> retryFailed(UUID jobId) {
        return change(
                jobId,
                (connection, state) -> state == Job.State.CANCELLED
                        ? Future.succeededFuture()
                        : move(connection, RETRY, RESUME, jobId));
    }

    @Override
    public Future<List<Task>> take(int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(limit, lease.toSeconds()))
                .map(rows -> rows.stream().map(JobRows::task).toList());
    }

    @Override
    public Future<Void> settle(List<Tried> tried) {
        Map<UUID, List<Tried>> byJob =
                tried.stream().collect(Collectors.groupingBy(one -> one.task().jobId()));
        List<Future<Void>> stored = new ArrayList<>();
        byJob.forEach((jobId, ofJob) -> stored.add(new JobResults(jobId, ofJob).store(pool)));
        return Future.join(stored).mapEmpty();
    }

    @Override
    public Future<Integer> forget(Duration age) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(age.toSeconds())).map(RowSet::rowCount);
    }

    /** Changes a job while nobody else does, as its state allows. */
    private Future<Optional<Job>> change(UUID jobId, BiFunction<SqlConnection, Job.State, Future<Void>> change) {
        return pool.withTransaction(connection -> state(connection, jobId)
                        .compose(state ->
                                state.isPresent() ? change.apply(connection, state.get()) : Future.succeededFuture())
                        .compose(changed -> JobRows.find(connection, jobId)))
                .map(Objects::requireNonNull)
                .map(found -> found.map(JobRows::job));
    }

    private static Future<Optional<Job.State>> state(SqlConnection connection, UUID jobId) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(jobId))
                .map(rows -> rows.stream()
                        .map(row -> Job.State.valueOf(row.getString("state")))
                        .findFirst());
    }

    /** Moves some of a job's items, and the job with them. */
    private static Future<Void> move(SqlConnection connection, String items, String job, UUID jobId) {
        return connection
                .preparedQuery(items)
                .execute(Tuple.of(jobId))
                .compose(moved -> connection.preparedQuery(job).execute(Tuple.of(jobId, moved.rowCount())))
                .mapEmpty();
    }
}
