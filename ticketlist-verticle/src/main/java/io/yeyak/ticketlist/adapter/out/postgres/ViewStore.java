package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.ShowAnswer;
import io.yeyak.ticketlist.domain.Approval;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.TimelineEntry;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The views of one generation, loaded and stored many at a time in somebody's transaction. */
final class ViewStore {

    private static final String LOAD_SHOWS = Sql.load(ViewStore.class, "load-shows.sql");
    private static final String LOAD_RESERVATIONS = Sql.load(ViewStore.class, "load-reservations.sql");
    private static final String SAVE_SHOWS = Sql.load(ViewStore.class, "save-shows.sql");
    private static final String SAVE_RESERVATIONS = Sql.load(ViewStore.class, "save-reservations.sql");
    private static final String APPEND_TIMELINE = Sql.load(ViewStore.class, "append-timeline.sql");

    private final int generation;

    ViewStore(int generation) {
        this.generation = generation;
    }

    /** An entry of a reservation's timeline. */
    private record Told(UUID reservationId, TimelineEntry entry) {}

    /**
     * Loads the views of all these keys. It locks nothing: what somebody else stores meanwhile is of another source, or
     * newer, and then what is stored afterwards gives way to it.
     */
    Future<ViewBook> load(SqlConnection connection, Set<ViewKey> keys) {
        ViewBook book = new ViewBook();
        UUID[] shows = keys.stream()
                .flatMap(key -> key instanceof ViewKey.Show(UUID showId) ? Stream.of(showId) : Stream.empty())
                .toArray(UUID[]::new);
        UUID[] reservations = keys.stream()
                .flatMap(key -> key instanceof ViewKey.Reservation(UUID id) ? Stream.of(id) : Stream.empty())
                .toArray(UUID[]::new);
        return Future.all(
                        load(connection, LOAD_SHOWS, shows, row -> book.loaded(show(row))),
                        load(
                                connection,
                                LOAD_RESERVATIONS,
                                reservations,
                                row -> book.loaded(ViewRows.reservation(row))))
                .map(book);
    }

    /** Stores what changed. */
    Future<Void> save(SqlConnection connection, ViewBook book) {
        List<Told> told = book.toldReservations().stream()
                .flatMap(view -> view.news().stream().map(entry -> new Told(view.reservationId(), entry)))
                .toList();
        return Future.all(
                        save(connection, SAVE_SHOWS, shows(book.changedShows())),
                        save(connection, SAVE_RESERVATIONS, reservations(book.changedReservations())),
                        save(connection, APPEND_TIMELINE, timeline(told)))
                .mapEmpty();
    }

    private Future<Void> load(SqlConnection connection, String sql, UUID[] ids, Consumer<Row> row) {
        if (ids.length == 0) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(generation).addArrayOfUUID(ids))
                .onSuccess(rows -> rows.forEach(row))
                .mapEmpty();
    }

    private static Future<Void> save(SqlConnection connection, String sql, Columns<?> columns) {
        return columns.isEmpty()
                ? Future.succeededFuture()
                : connection.preparedQuery(sql).execute(columns.tuple()).mapEmpty();
    }

    private static ShowView show(Row row) {
        return new ShowView(
                row.getUUID("show_id"),
                row.getLong("version"),
                Optional.of(row.getOffsetDateTime("registered_at").toInstant()),
                Optional.empty());
    }

    private Columns<ShowView> shows(List<ShowView> views) {
        return new Columns<>(views)
                .shared(generation)
                .uuid(ShowView::showId)
                .number(ShowView::version)
                .flag(view -> told(view).show().status().isPublic())
                .moment(view -> told(view).show().startsAt())
                .moment(view -> view.registeredAt().orElseThrow())
                .json(view -> ShowAnswer.of(told(view)));
    }

    private Columns<ReservationView> reservations(List<ReservationView> views) {
        return new Columns<>(views)
                .shared(generation)
                .uuid(ReservationView::reservationId)
                .uuid(view -> view.showId().orElseThrow())
                .number(view -> view.reservation().version())
                .json(ReservationView::reservation)
                .textIfAny(view -> snapshot(view).map(ReservationSnapshot::customerId))
                .textIfAny(view -> snapshot(view).map(told -> told.state().value()))
                .momentIfAny(view -> snapshot(view).map(ReservationSnapshot::requestedAt))
                .momentIfAny(view -> view.reservation().attentionSince())
                .number(view -> view.hold().version())
                .json(ReservationView::hold)
                .momentIfAny(view -> view.hold().openApproval().map(Approval::dueAt))
                .momentIfAny(view -> view.hold().overdueSince())
                .number(view -> view.payment().version())
                .json(ReservationView::payment)
                .momentIfAny(view -> view.payment().attentionSince());
    }

    private Columns<Told> timeline(List<Told> entries) {
        return new Columns<>(entries)
                .shared(generation)
                .uuid(Told::reservationId)
                .uuid(told -> told.entry().occurrence().eventId())
                .text(told -> told.entry().occurrence().source())
                .number(told -> told.entry().occurrence().version())
                .text(told -> told.entry().occurrence().type())
                .moment(told -> told.entry().occurrence().at())
                .text(told -> told.entry().occurrence().by().role())
                .text(told -> told.entry().occurrence().by().subject())
                .uuidIfAny(told -> told.entry().occurrence().causationId())
                .text(told -> told.entry().words().ko())
                .text(told -> told.entry().words().en());
    }

    private static ShowView.Told told(ShowView view) {
        return view.news().orElseThrow();
    }

    private static Optional<ReservationSnapshot> snapshot(ReservationView view) {
        return view.reservation().snapshot();
    }
}
