package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.TicketTypeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Loads what the works of a batch need. Rows are locked table by table (offers, reservations, allowances), each in the
 * order of its key. What does not exist yet cannot be locked: when two processes add the same row, the later commit is
 * refused by the primary key and its batch is decided again.
 */
public final class DeskShelf implements Shelf<DeskKey, ReservationDesk> {

    private static final String LOCK_OFFERS = Sql.load(DeskShelf.class, "lock-offers.sql");
    private static final String READ_SHOWS = Sql.load(DeskShelf.class, "read-shows.sql");
    private static final String LOCK_RESERVATIONS = Sql.load(DeskShelf.class, "lock-reservations.sql");
    private static final String LOCK_ALLOWANCES = Sql.load(DeskShelf.class, "lock-allowances.sql");

    @Override
    public Future<DeskBook> load(SqlConnection connection, Set<DeskKey> keys) {
        return Future.all(lockOffers(connection, keys), shows(connection, keys), reservations(connection, keys))
                .compose(all -> {
                    List<Row> shows = all.resultAt(1);
                    Map<ReservationId, Reservation> reservations = all.resultAt(2);
                    return allowances(connection, keys, reservations)
                            .map(allowances -> new DeskBook(
                                    new Part<>(reservations),
                                    new Part<>(allowances),
                                    new Part<>(offers(shows)),
                                    new Part<>(cancellations(shows))));
                });
    }

    /** Only what is told of a show, or the work on its cancellation, changes what is known of it. */
    private static Future<?> lockOffers(SqlConnection connection, Set<DeskKey> keys) {
        UUID[] shows = shows(keys.stream().filter(key -> key.reservationId().isEmpty()));
        return rows(connection, LOCK_OFFERS, shows.length, Tuple.of(shows));
    }

    /** A statement of its own, after the locks, so that it sees what those who held them before have committed. */
    private static Future<List<Row>> shows(SqlConnection connection, Set<DeskKey> keys) {
        UUID[] shows = shows(keys.stream());
        return rows(connection, READ_SHOWS, shows.length, Tuple.of(shows));
    }

    private static UUID[] shows(Stream<DeskKey> keys) {
        return keys.flatMap(key -> key.showId().stream())
                .map(ShowId::value)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Future<Map<ReservationId, Reservation>> reservations(SqlConnection connection, Set<DeskKey> keys) {
        UUID[] ids = keys.stream()
                .flatMap(key -> key.reservationId().stream())
                .map(ReservationId::value)
                .distinct()
                .toArray(UUID[]::new);
        return rows(connection, LOCK_RESERVATIONS, ids.length, Tuple.of(ids)).map(rows -> {
            Map<ReservationId, Reservation> found = new HashMap<>();
            rows.forEach(row -> {
                Reservation reservation = StoredProgress.read(row);
                found.put(reservation.id(), reservation);
            });
            return found;
        });
    }

    private static Future<Map<Patron, Allowance>> allowances(
            SqlConnection connection, Set<DeskKey> keys, Map<ReservationId, Reservation> reservations) {
        Set<Patron> patrons = new HashSet<>();
        keys.forEach(key -> Patron.of(key).ifPresent(patrons::add));
        reservations.values().forEach(reservation -> patrons.add(Patron.of(reservation)));
        String[] customers = new String[patrons.size()];
        UUID[] shows = new UUID[patrons.size()];
        int i = 0;
        for (Patron patron : patrons) {
            customers[i] = patron.customer().value();
            shows[i] = patron.show().value();
            i++;
        }
        return rows(
                        connection,
                        LOCK_ALLOWANCES,
                        i,
                        Tuple.tuple().addValue(customers).addValue(shows))
                .map(DeskShelf::allowances);
    }

    private static Map<Patron, Allowance> allowances(List<Row> rows) {
        Map<Patron, Map<TicketTypeId, Integer>> counts = new HashMap<>();
        for (Row row : rows) {
            Patron patron =
                    new Patron(new CustomerId(row.getString("customer_id")), new ShowId(row.getUUID("show_id")));
            counts.computeIfAbsent(patron, _ -> new HashMap<>())
                    .put(new TicketTypeId(row.getUUID("ticket_type_id")), row.getInteger("live"));
        }
        Map<Patron, Allowance> allowances = new HashMap<>();
        counts.forEach((patron, live) -> allowances.put(patron, new Allowance(live)));
        return allowances;
    }

    private static Map<ShowId, Offer> offers(List<Row> rows) {
        Map<ShowId, Offer> offers = new HashMap<>();
        rows.forEach(row -> offers.put(new ShowId(row.getUUID("show_id")), StoredOffer.read(row)));
        return offers;
    }

    private static Map<ShowId, ShowCancellation> cancellations(List<Row> rows) {
        Map<ShowId, ShowCancellation> cancellations = new HashMap<>();
        rows.stream()
                .filter(row -> row.getValue("started_at") != null)
                .map(ShowCancellationRows::read)
                .forEach(work -> cancellations.put(work.showId(), work));
        return cancellations;
    }

    private static Future<List<Row>> rows(SqlConnection connection, String sql, int count, Tuple parameters) {
        return count == 0
                ? Future.succeededFuture(List.of())
                : connection.preparedQuery(sql).execute(parameters).map(DeskShelf::list);
    }

    private static List<Row> list(RowSet<Row> rows) {
        return rows.stream().toList();
    }
}
