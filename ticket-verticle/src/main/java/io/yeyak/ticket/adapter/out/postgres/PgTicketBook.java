package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.ShelfBook;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shows and holds of one batch. Shows are kept by show and holds by reservation; a key joins the two. */
final class PgTicketBook implements ShelfBook<TicketKey, TicketState> {

    /** What is stored, and what is to be stored instead. */
    record Change<T>(Optional<T> before, T after) {}

    private final Map<ShowId, Show> storedShows;
    private final Map<ReservationId, Hold> storedHolds;
    private final Map<ShowId, Show> shows;
    private final Map<ReservationId, Hold> holds;

    PgTicketBook(Map<ShowId, Show> shows, Map<ReservationId, Hold> holds) {
        this.storedShows = shows;
        this.storedHolds = holds;
        this.shows = new HashMap<>(shows);
        this.holds = new HashMap<>(holds);
    }

    @Override
    public TicketState read(TicketKey key) {
        return new TicketState(
                Optional.ofNullable(shows.get(key.showId())),
                key.reservationId().map(holds::get));
    }

    @Override
    public void write(TicketKey key, TicketState next) {
        next.show().ifPresent(show -> shows.put(show.id(), show));
        next.hold().ifPresent(hold -> holds.put(hold.reservationId(), hold));
    }

    @Override
    public Future<Void> save(SqlConnection connection) {
        return Future.all(
                        ShowWriter.save(connection, changes(storedShows, shows, Comparator.comparing(ShowId::value))),
                        HoldWriter.save(
                                connection, changes(storedHolds, holds, Comparator.comparing(ReservationId::value))))
                .mapEmpty();
    }

    private static <K, T> List<Change<T>> changes(Map<K, T> stored, Map<K, T> kept, Comparator<K> order) {
        List<Change<T>> changes = new ArrayList<>();
        kept.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).forEach(entry -> {
            T before = stored.get(entry.getKey());
            if (!entry.getValue().equals(before)) {
                changes.add(new Change<>(Optional.ofNullable(before), entry.getValue()));
            }
        });
        return changes;
    }
}
