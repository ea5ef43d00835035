package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.application.ShowAnswer;
import io.yeyak.ticketlist.domain.AdminAct;
import io.yeyak.ticketlist.domain.Approval;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.Sale;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.TimelineEntry;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views of one generation, loaded and stored many at a time in somebody's transaction. */
final class ViewStore {

    private static final String LOAD_SHOWS = Sql.load(ViewStore.class, "load-shows.sql");
    private static final String LOAD_RESERVATIONS = Sql.load(ViewStore.class, "load-reservations.sql");
    private static final String SAVE_SHOWS = Sql.load(ViewStore.class, "save-shows.sql");
    private static final String SAVE_RESERVATIONS = Sql.load(ViewStore.class, "save-reservations.sql");
    private static final String APPEND_TIMELINE = Sql.load(ViewStore.class, "append-timeline.sql");
    private static final String APPEND_ACTS = Sql.load(ViewStore.class, "append-admin-acts.sql");

    /** Stands for a document that is not taken. */
    private static final String NOTHING = "{}";

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
                        shows(book.changedShows()).store(connection, SAVE_SHOWS),
                        reservations(book.changedReservations()).store(connection, SAVE_RESERVATIONS),
                        timeline(told).and(sales(book.sales())).store(connection, APPEND_TIMELINE),
                        acts(book.acts()).store(connection, APPEND_ACTS))
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

    private static ShowView show(Row row) {
        return new ShowView(
                row.getUUID("show_id"),
                row.getLong("version"),
                Optional.of(Timestamps.instant(row, "registered_at")),
                Optional.empty(),
                List.of());
    }

    private Columns<ShowView> shows(List<ShowView> views) {
        return new Columns<>(views)
                .shared(generation)
                .uuid(ShowView::showId)
                .bigint(ShowView::version)
                .bool(view -> told(view).show().status().isPublic())
                .instant(view -> told(view).show().startsAt())
                .instant(view -> view.registeredAt().orElseThrow())
                .text(view -> Json.text(ShowAnswer.of(told(view))));
    }

    private Columns<ViewBook.Changed> reservations(List<ViewBook.Changed> views) {
        return new Columns<>(views)
                .shared(generation)
                .uuid(changed -> changed.now().reservationId())
                .uuid(changed -> changed.now().showId().orElseThrow())
                .bigint(changed -> changed.now().reservation().version())
                .text(changed -> document(changed, view -> view.reservation().version(), ReservationView::reservation))
                .text(changed -> snapshot(changed, ReservationSnapshot::customerId))
                .text(changed -> snapshot(changed, snapshot -> snapshot.state().value()))
                .instant(changed -> snapshot(changed, ReservationSnapshot::requestedAt))
                .instant(changed -> changed.now().reservation().attentionSince().orElse(null))
                .bigint(changed -> changed.now().hold().version())
                .text(changed -> document(changed, view -> view.hold().version(), ReservationView::hold))
                .instant(changed ->
                        changed.now().hold().openApproval().map(Approval::dueAt).orElse(null))
                .instant(changed -> changed.now().hold().overdueSince().orElse(null))
                .bigint(changed -> changed.now().payment().version())
                .text(changed -> document(changed, view -> view.payment().version(), ReservationView::payment))
                .instant(changed -> changed.now().payment().attentionSince().orElse(null));
    }

    /** What is stored already is not written: the statement takes a side only if its version is newer. */
    private static String document(
            ViewBook.Changed changed, ToLongFunction<ReservationView> version, Function<ReservationView, Object> side) {
        return changed.isStored(version) ? NOTHING : Json.text(side.apply(changed.now()));
    }

    private static <T> @Nullable T snapshot(ViewBook.Changed changed, Function<ReservationSnapshot, T> what) {
        return changed.now().reservation().snapshot().map(what).orElse(null);
    }

    private Columns<Told> timeline(List<Told> entries) {
        return new Columns<>(entries)
                .shared(generation)
                .uuid(Told::reservationId)
                .uuid(told -> told.entry().occurrence().eventId())
                .text(told -> told.entry().occurrence().source())
                .bigint(told -> told.entry().occurrence().version())
                .text(told -> told.entry().occurrence().type())
                .instant(told -> told.entry().occurrence().at())
                .text(told -> told.entry().occurrence().by().role())
                .text(told -> told.entry().occurrence().by().subject())
                .uuid(told -> told.entry().occurrence().causationId().orElse(null))
                .text(told -> told.entry().words().ko())
                .text(told -> told.entry().words().en());
    }

    private static Columns<Sale> sales(List<Sale> sales) {
        return new Columns<>(sales)
                .uuid(Sale::eventId)
                .uuid(Sale::showId)
                .instant(Sale::minute)
                .text(sale -> sale.step().name())
                .bigint(sale -> sale.price().amountMinor())
                .text(sale -> sale.price().currency());
    }

    private Columns<AdminAct> acts(List<AdminAct> acts) {
        return new Columns<>(acts)
                .shared(generation)
                .uuid(act -> act.occurrence().eventId())
                .instant(act -> act.occurrence().at())
                .text(act -> act.occurrence().by().subject())
                .text(act -> act.occurrence().type())
                .text(act -> act.subject().kind().name())
                .uuid(act -> act.subject().id())
                .uuid(AdminAct::showId)
                .text(act -> act.words().ko())
                .text(act -> act.words().en())
                .text(act -> act.comment().orElse(null));
    }

    private static ShowView.Told told(ShowView view) {
        return view.news().orElseThrow();
    }
}
