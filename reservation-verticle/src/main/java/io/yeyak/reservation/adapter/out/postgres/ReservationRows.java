package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Reservation;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code reservation}. */
final class ReservationRows {

    private static final String INSERT = Sql.load(ReservationRows.class, "insert-reservations.sql");
    private static final String UPDATE = Sql.load(ReservationRows.class, "update-reservations.sql");

    private ReservationRows() {}

    static Future<Void> insert(SqlConnection connection, List<Reservation> added) {
        if (added.isEmpty()) {
            return Future.succeededFuture();
        }
        int size = added.size();
        UUID[] shows = new UUID[size];
        String[] customers = new String[size];
        OffsetDateTime[] requested = new OffsetDateTime[size];
        String[] bookings = new String[size];
        for (int i = 0; i < size; i++) {
            var booking = added.get(i).booking();
            shows[i] = booking.showId().value();
            customers[i] = booking.customerId().value();
            requested[i] = booking.requestedAt().atOffset(ZoneOffset.UTC);
            bookings[i] = StoredBooking.write(booking);
        }
        Tuple row = Tuple.of(ids(added), shows, customers, states(added), versions(added), requested);
        return connection
                .preparedQuery(INSERT)
                .execute(row.addValue(deadlines(added)).addValue(bookings).addValue(progress(added)))
                .mapEmpty();
    }

    static Future<Void> update(SqlConnection connection, List<Reservation> changed) {
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(UPDATE)
                .execute(Tuple.of(
                        ids(changed), states(changed), versions(changed), deadlines(changed), progress(changed)))
                .mapEmpty();
    }

    private static UUID[] ids(List<Reservation> reservations) {
        return reservations.stream().map(it -> it.id().value()).toArray(UUID[]::new);
    }

    private static String[] states(List<Reservation> reservations) {
        return reservations.stream().map(it -> it.status().name()).toArray(String[]::new);
    }

    private static Long[] versions(List<Reservation> reservations) {
        return reservations.stream().map(Reservation::version).toArray(Long[]::new);
    }

    private static @Nullable OffsetDateTime[] deadlines(List<Reservation> reservations) {
        return reservations.stream()
                .map(it -> it.dueAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .toArray(OffsetDateTime[]::new);
    }

    private static String[] progress(List<Reservation> reservations) {
        return reservations.stream().map(StoredProgress::write).toArray(String[]::new);
    }
}
