package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code show_cancellation}. */
final class ShowCancellationRows {

    private static final String KEEP = Sql.load(ShowCancellationRows.class, "keep-show-cancellations.sql");

    private ShowCancellationRows() {}

    static ShowCancellation read(Row row) {
        return new ShowCancellation(
                new ShowId(row.getUUID("show_id")),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getUUID("after_reservation")).map(ReservationId::new),
                row.getLong("failures"),
                row.getLong("cancelled"),
                Optional.ofNullable(row.getOffsetDateTime("due_at")).map(OffsetDateTime::toInstant));
    }

    static Future<Void> save(SqlConnection connection, List<ShowCancellation> works) {
        if (works.isEmpty()) {
            return Future.succeededFuture();
        }
        UUID[] shows = works.stream().map(work -> work.showId().value()).toArray(UUID[]::new);
        OffsetDateTime[] started =
                works.stream().map(work -> time(work.startedAt())).toArray(OffsetDateTime[]::new);
        @Nullable
        UUID[] after = works.stream()
                .map(work -> work.after().map(ReservationId::value).orElse(null))
                .toArray(UUID[]::new);
        Long[] failures = works.stream().map(ShowCancellation::failures).toArray(Long[]::new);
        Long[] cancelled = works.stream().map(ShowCancellation::cancelled).toArray(Long[]::new);
        @Nullable
        OffsetDateTime[] due = works.stream()
                .map(work -> work.dueAt().map(ShowCancellationRows::time).orElse(null))
                .toArray(OffsetDateTime[]::new);
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(shows, started, after, failures, cancelled, due))
                .mapEmpty();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
