package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.json.Json;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.FeedTopic;
import io.yeyak.ticketlist.application.ReservationChange;
import io.yeyak.ticketlist.application.ShowAnswer;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.ShowView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells those who listen what a batch changed, as the last thing in its transaction. */
final class FeedWriter {

    private static final String LOCK = Sql.load(FeedWriter.class, "lock-feed.sql");
    private static final String APPEND = Sql.load(FeedWriter.class, "append-feed.sql");

    private FeedWriter() {}

    /** One change. */
    private record Change(
            UUID subject, String topic, Optional<String> customerId, long version, Object data, Instant occurredAt) {}

    /** Numbers and stores the changes: everything else is sent to the server before, and the commit right after. */
    static Future<Void> append(SqlConnection connection, ViewBook book) {
        List<Change> changes = Stream.concat(
                        book.changedShows().stream().map(FeedWriter::show),
                        book.changedReservations().stream().map(changed -> reservation(changed.now())))
                .toList();
        if (changes.isEmpty()) {
            return Future.succeededFuture();
        }
        return Future.all(
                        connection.query(LOCK).execute(),
                        connection
                                .preparedQuery(APPEND)
                                .execute(columns(changes).parameters()))
                .mapEmpty();
    }

    private static Change show(ShowView view) {
        ShowView.Told told = view.news().orElseThrow();
        boolean open = told.show().status().isPublic();
        return new Change(
                view.showId(),
                open ? FeedTopic.show(view.showId()) : FeedTopic.ADMIN,
                Optional.empty(),
                view.version(),
                ShowAnswer.of(told),
                told.asOf());
    }

    private static Change reservation(ReservationView view) {
        return new Change(
                view.reservationId(),
                FeedTopic.reservation(view.reservationId()),
                view.reservation().snapshot().map(ReservationSnapshot::customerId),
                view.reservation().version(),
                ReservationChange.of(view),
                view.news().getLast().occurrence().at());
    }

    private static Columns<Change> columns(List<Change> changes) {
        return new Columns<>(changes)
                .uuid(Change::subject)
                .text(Change::topic)
                .text(change -> change.customerId().orElse(null))
                .bigint(Change::version)
                .text(change -> Json.text(change.data()))
                .instant(Change::occurredAt);
    }
}
