package io.yeyak.ticketlist.adapter.out.postgres;

import io.yeyak.common.work.Book;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The views that one batch is about: as they were loaded, and as they are since. */
final class ViewBook implements Book<ViewKey, View> {

    private final Map<ViewKey, View> loaded = new HashMap<>();
    private final Map<ViewKey, View> written = new HashMap<>();

    void loaded(ShowView view) {
        loaded.put(new ViewKey.Show(view.showId()), view);
    }

    void loaded(ReservationView view) {
        loaded.put(new ViewKey.Reservation(view.reservationId()), view);
    }

    @Override
    public View read(ViewKey key) {
        View view = written.get(key);
        return view == null ? before(key) : view;
    }

    @Override
    public void write(ViewKey key, View next) {
        written.put(key, next);
    }

    /** A reservation as it is now, and as it was stored before, if it was. */
    record Changed(Optional<ReservationView> stored, ReservationView now) {

        /** Whether what is stored of one side of it, by its version, is what it is now. */
        boolean isStored(ToLongFunction<ReservationView> version) {
            return stored.filter(before -> version.applyAsLong(before) == version.applyAsLong(now))
                    .isPresent();
        }
    }

    /** The shows that are known in a newer version now. */
    List<ShowView> changedShows() {
        return written.values().stream()
                .filter(ShowView.class::isInstance)
                .map(ShowView.class::cast)
                .filter(show -> show.news().isPresent())
                .toList();
    }

    /** The reservations that some source is known of in a newer version now. */
    List<Changed> changedReservations() {
        return reservations(this::isNewer).stream()
                .map(now -> new Changed(stored(now.reservationId()), now))
                .toList();
    }

    /** The reservations that something happened to, be it old. */
    List<ReservationView> toldReservations() {
        return reservations(view -> !view.news().isEmpty());
    }

    private List<ReservationView> reservations(Predicate<ReservationView> which) {
        return written.values().stream()
                .filter(ReservationView.class::isInstance)
                .map(ReservationView.class::cast)
                .filter(which)
                .toList();
    }

    private boolean isNewer(ReservationView view) {
        return !(before(new ViewKey.Reservation(view.reservationId())) instanceof ReservationView before)
                || view.reservation().version() > before.reservation().version()
                || view.hold().version() > before.hold().version()
                || view.payment().version() > before.payment().version();
    }

    private Optional<ReservationView> stored(UUID reservationId) {
        return Optional.ofNullable(loaded.get(new ViewKey.Reservation(reservationId)))
                .map(ReservationView.class::cast);
    }

    private View before(ViewKey key) {
        View view = loaded.get(key);
        return view == null ? View.blank(key) : view;
    }
}
