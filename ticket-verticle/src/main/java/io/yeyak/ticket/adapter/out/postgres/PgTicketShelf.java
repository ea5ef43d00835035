package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.postgres.ShelfBook;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.IssuedTicket;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Shows and holds in PostgreSQL. The rows of the shows are locked before anything else is read, so whatever a batch
 * then reads of them, their stock and their holds stays true until it commits.
 */
public final class PgTicketShelf implements Shelf<TicketKey, TicketState> {

    private static final Statement LOCK_SHOWS = Statement.load("lock-shows.sql");
    private static final Statement FIND_TICKET_TYPES = Statement.load("find-ticket-types.sql");
    private static final Statement LOCK_HOLDS = Statement.load("lock-holds.sql");
    private static final Statement FIND_ISSUED_TICKETS = Statement.load("find-issued-tickets.sql");

    /** What was issued for a hold, under which fence. */
    private record Issued(ReservationId reservationId, long fence) {}

    @Override
    public Future<? extends ShelfBook<TicketKey, TicketState>> load(SqlConnection connection, Set<TicketKey> keys) {
        Set<UUID> showIds = new HashSet<>();
        Set<UUID> reservationIds = new HashSet<>();
        keys.forEach(key -> {
            showIds.add(key.showId().value());
            key.reservationId().ifPresent(id -> reservationIds.add(id.value()));
        });
        // Sent at once and run one after the other: the others see what the first waited for.
        Future<RowSet<Row>> shows = LOCK_SHOWS.find(connection, showIds);
        Future<RowSet<Row>> types = FIND_TICKET_TYPES.find(connection, showIds);
        Future<Map<ReservationId, Hold>> holds = holds(connection, reservationIds);
        return Future.all(shows, types, holds)
                .map(found -> new PgTicketBook(shows(shows.result(), types.result()), holds.result()));
    }

    private static Map<ShowId, Show> shows(RowSet<Row> rows, RowSet<Row> typeRows) {
        Map<ShowId, List<Allotment>> allotments = new HashMap<>();
        typeRows.forEach(row -> allotments
                .computeIfAbsent(ShowReader.showId(row), id -> new ArrayList<>())
                .add(ShowReader.allotment(row)));
        Map<ShowId, Show> shows = new HashMap<>();
        rows.forEach(row -> {
            ShowId id = ShowReader.showId(row);
            shows.put(id, ShowReader.show(row, allotments.getOrDefault(id, List.of())));
        });
        return shows;
    }

    private static Future<Map<ReservationId, Hold>> holds(SqlConnection connection, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return LOCK_HOLDS
                .find(connection, ids)
                .compose(rows -> issued(connection, rows).map(issued -> {
                    Map<ReservationId, Hold> holds = new HashMap<>();
                    rows.forEach(row -> {
                        Issued key = new Issued(HoldReader.reservationId(row), row.getLong("fence"));
                        holds.put(key.reservationId, HoldReader.hold(row, issued.getOrDefault(key, List.of())));
                    });
                    return holds;
                }));
    }

    private static Future<Map<Issued, List<IssuedTicket>>> issued(SqlConnection connection, RowSet<Row> holds) {
        Set<UUID> ids = new HashSet<>();
        holds.forEach(row -> {
            if (HoldReader.hasTickets(row)) {
                ids.add(Rows.id(row, "reservation_id"));
            }
        });
        if (ids.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return FIND_ISSUED_TICKETS.find(connection, ids).map(rows -> {
            Map<Issued, List<IssuedTicket>> issued = new HashMap<>();
            rows.forEach(row -> issued.computeIfAbsent(
                            new Issued(HoldReader.reservationId(row), row.getLong("fence")), key -> new ArrayList<>())
                    .add(new IssuedTicket(
                            Rows.id(row, "ticket_id"), new TicketTypeId(Rows.id(row, "ticket_type_id")))));
            return issued;
        });
    }
}
