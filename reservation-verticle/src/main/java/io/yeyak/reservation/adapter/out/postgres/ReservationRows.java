package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Reservation;
import java.util.List;

/** The table {@code reservation}. */
final class ReservationRows {

    private static final String INSERT = Sql.load(ReservationRows.class, "insert-reservations.sql");
    private static final String UPDATE = Sql.load(ReservationRows.class, "update-reservations.sql");

    private ReservationRows() {}

    static Future<Void> insert(SqlConnection connection, List<Reservation> added) {
        return new Columns<>(added)
                .uuid(it -> it.id().value())
                .uuid(it -> it.booking().showId().value())
                .text(it -> it.booking().customerId().value())
                .text(it -> it.status().name())
                .bigint(Reservation::version)
                .instant(it -> it.booking().requestedAt())
                .instant(it -> it.dueAt().orElse(null))
                .text(it -> StoredBooking.write(it.booking()))
                .text(StoredProgress::write)
                .store(connection, INSERT);
    }

    static Future<Void> update(SqlConnection connection, List<Reservation> changed) {
        return new Columns<>(changed)
                .uuid(it -> it.id().value())
                .text(it -> it.status().name())
                .bigint(Reservation::version)
                .instant(it -> it.dueAt().orElse(null))
                .text(StoredProgress::write)
                .store(connection, UPDATE);
    }
}
