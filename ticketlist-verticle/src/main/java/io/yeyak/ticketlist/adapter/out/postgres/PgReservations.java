package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.adapter.out.postgres.Conditions.Column;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.application.port.ShowHead;
import io.yeyak.ticketlist.domain.Occurrence;
import io.yeyak.ticketlist.domain.Text;
import io.yeyak.ticketlist.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reservations of the live generation. Each statement finds out itself which one that is. */
public final class PgReservations implements Reservations {

    private static final String FIND = Sql.load(PgReservations.class, "find-reservation.sql");
    private static final String TIMELINE = Sql.load(PgReservations.class, "read-timeline.sql");
    private static final String LIST = Sql.load(PgReservations.class, "list-reservations.sql");
    private static final String APPROVALS = Sql.load(PgReservations.class, "list-approvals.sql");
    private static final String ATTENTION = Sql.load(PgReservations.class, "list-attention.sql");

    /** More than ever happens to a reservation, less than an answer can carry. */
    private static final int LONGEST_TIMELINE = 500;

    private final Pool pool;

    public PgReservations(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Optional<Found>> find(UUID reservationId, Optional<String> owner, long leastVersion) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(reservationId, owner.orElse(null), leastVersion))
                .map(rows -> found(rows, "requested_at").stream().findFirst());
    }

    @Override
    public Future<List<TimelineEntry>> timeline(Found found) {
        return pool.preparedQuery(TIMELINE)
                .execute(Tuple.of(found.generation(), found.view().reservationId(), LONGEST_TIMELINE))
                .map(rows -> rows.stream().map(PgReservations::entry).toList());
    }

    @Override
    public Future<List<Found>> newest(Filter filter, Position after, int limit) {
        Conditions conditions = new Conditions(after(after, limit))
                .equal(Column.RESERVATION_ID, filter.reservationId())
                .equal(Column.CUSTOMER_ID, filter.customerId())
                .equal(Column.SHOW_ID, filter.showId())
                .equal(Column.STATE, filter.state())
                .present(Column.ATTENTION_AT, filter.attention());
        return pool.preparedQuery(conditions.in(LIST))
                .execute(conditions.parameters())
                .map(rows -> found(rows, "requested_at"));
    }

    @Override
    public Future<List<Found>> awaitingApproval(Position after, int limit) {
        return pool.preparedQuery(APPROVALS).execute(after(after, limit)).map(rows -> found(rows, "approval_due_at"));
    }

    @Override
    public Future<List<Found>> needingAttention(Position after, int limit) {
        return pool.preparedQuery(ATTENTION).execute(after(after, limit)).map(rows -> found(rows, "attention_at"));
    }

    private static Tuple after(Position position, int limit) {
        return Tuple.of(Timestamps.of(position.at()), position.id(), limit);
    }

    private static List<Found> found(RowSet<Row> rows, String place) {
        return rows.stream().map(row -> found(row, place)).toList();
    }

    private static Found found(Row row, String place) {
        Optional<ShowHead> show = row.getString("show") == null
                ? Optional.empty()
                : Optional.of(ViewRows.json(row, "show", ShowHead.class));
        return new Found(
                row.getInteger("generation"),
                ViewRows.reservation(row),
                show,
                new Position(Timestamps.instant(row, place), row.getUUID("reservation_id")));
    }

    private static TimelineEntry entry(Row row) {
        return new TimelineEntry(
                new Occurrence(
                        row.getUUID("event_id"),
                        row.getString("source"),
                        row.getLong("version"),
                        row.getString("type"),
                        Timestamps.instant(row, "at"),
                        new Occurrence.Actor(row.getString("actor_role"), row.getString("actor")),
                        Optional.ofNullable(row.getUUID("causation_id"))),
                new Text(row.getString("words_ko"), row.getString("words_en")));
    }
}
