package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.Optional;

/** The table {@code show_cancellation}. */
final class ShowCancellationRows {

    private static final String KEEP = Sql.load(ShowCancellationRows.class, "keep-show-cancellations.sql");

    private ShowCancellationRows() {}

    static ShowCancellation read(Row row) {
        return new ShowCancellation(
                new ShowId(row.getUUID("show_id")),
                Timestamps.instant(row, "started_at"),
                Optional.ofNullable(row.getUUID("after_reservation")).map(ReservationId::new),
                row.getLong("failures"),
                row.getLong("cancelled"),
                Timestamps.maybeInstant(row, "due_at"));
    }

    static Future<Void> save(SqlConnection connection, List<ShowCancellation> works) {
        return new Columns<>(works)
                .uuid(work -> work.showId().value())
                .instant(ShowCancellation::startedAt)
                .uuid(work -> work.after().map(ReservationId::value).orElse(null))
                .bigint(ShowCancellation::failures)
                .bigint(ShowCancellation::cancelled)
                .instant(work -> work.dueAt().orElse(null))
                .store(connection, KEEP);
    }
}
