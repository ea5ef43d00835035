package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.adapter.out.postgres.Conditions.Column;
import io.yeyak.ticketlist.application.port.Jobs.Beginning;
import io.yeyak.ticketlist.application.port.Jobs.Begun;
import io.yeyak.ticketlist.domain.JobKind;
import io.yeyak.ticketlist.domain.JobOrder;
import java.util.List;
import java.util.UUID;

/** Stores a job with all it is about, in one transaction. */
final class JobBeginning {

    private static final String BEGIN = Sql.load(JobBeginning.class, "begin-job.sql");
    private static final String OF_IDS = Sql.load(JobBeginning.class, "put-items-of-ids.sql");
    private static final String OF_RESERVATIONS = Sql.load(JobBeginning.class, "put-items-of-reservations.sql");
    private static final String OF_APPROVALS = Sql.load(JobBeginning.class, "put-items-of-approvals.sql");
    private static final String OF_REFUNDS = Sql.load(JobBeginning.class, "put-items-of-refunds.sql");
    private static final String COUNT = Sql.load(JobBeginning.class, "count-items-of-job.sql");

    private final SqlConnection connection;
    private final Beginning beginning;

    JobBeginning(SqlConnection connection, Beginning beginning) {
        this.connection = connection;
        this.beginning = beginning;
    }

    /** It would be about too many: what was stored so far has to be taken back. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins it, unless that was done before. Fails as {@link TooLarge} where it is. */
    Future<Begun> run() {
        JobOrder order = beginning.order();
        Tuple job = Tuple.of(beginning.jobId(), order.kind().name(), beginning.by(), order.comment())
                .addValue(order.context().orElse(null))
                .addValue(beginning.fingerprint());
        return run(BEGIN, job)
                .compose(begun -> begun.rowCount() == 1 ? putItems() : Future.succeededFuture())
                .compose(done -> find());
    }

    /** The one that is stored, whoever did that. */
    private Future<Begun> find() {
        return JobRows.find(connection, beginning.jobId()).map(found -> {
            Row row = found.orElseThrow();
            return beginning.fingerprint().equals(row.getUUID("fingerprint"))
                    ? new Begun.There(JobRows.job(row))
                    : new Begun.Other();
        });
    }

    private Future<Void> putItems() {
        return put(beginning.order()).compose(put -> {
            if (put.rowCount() > JobOrder.MOST_ITEMS) {
                return Future.failedFuture(new TooLarge());
            }
            return run(COUNT, Tuple.of(beginning.jobId(), put.rowCount())).mapEmpty();
        });
    }

    /** One more than there may be tells that there are more. */
    private Future<RowSet<Row>> put(JobOrder order) {
        int most = JobOrder.MOST_ITEMS + 1;
        if (order.ids().isPresent()) {
            List<UUID> ids = order.ids().get();
            Tuple parameters = Tuple.of(beginning.jobId())
                    .addArrayOfUUID(ids.toArray(UUID[]::new))
                    .addInteger(most);
            return run(OF_IDS, parameters);
        }
        JobOrder.Filter filter = order.filter().orElseThrow();
        Conditions conditions = new Conditions(Tuple.of(beginning.jobId(), most))
                .equal(Column.SHOW_ID, filter.showId())
                .equal(Column.STATE, filter.state())
                .equal(Column.CUSTOMER_ID, filter.customerId());
        return run(conditions.in(matching(order.kind())), conditions.parameters());
    }

    private static String matching(JobKind kind) {
        return switch (kind) {
            case CANCEL_RESERVATIONS -> OF_RESERVATIONS;
            case APPROVE, DENY -> OF_APPROVALS;
            case RETRY_REFUNDS -> OF_REFUNDS;
            case REPLAY_PARKED -> throw new IllegalArgumentException("parked messages are named by their ids");
        };
    }

    private Future<RowSet<Row>> run(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }
}
