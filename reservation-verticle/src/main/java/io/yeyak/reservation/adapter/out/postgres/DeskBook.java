package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.ShelfBook;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.Optional;

/** The desks of one batch, put together from the parts that they share. */
final class DeskBook implements ShelfBook<DeskKey, ReservationDesk> {

    private final Part<ReservationId, Reservation> reservations;
    private final Part<Patron, Allowance> allowances;
    private final Part<ShowId, Offer> offers;
    private final Part<ShowId, ShowCancellation> cancellations;

    DeskBook(
            Part<ReservationId, Reservation> reservations,
            Part<Patron, Allowance> allowances,
            Part<ShowId, Offer> offers,
            Part<ShowId, ShowCancellation> cancellations) {
        this.reservations = reservations;
        this.allowances = allowances;
        this.offers = offers;
        this.cancellations = cancellations;
    }

    @Override
    public ReservationDesk read(DeskKey key) {
        Optional<Reservation> reservation = key.reservationId().flatMap(reservations::read);
        return new ReservationDesk(
                reservation,
                key.showId().flatMap(offers::read),
                patron(key, reservation).flatMap(allowances::read).orElseGet(Allowance::untouched),
                key.showId().flatMap(cancellations::read));
    }

    @Override
    public void write(DeskKey key, ReservationDesk next) {
        if (key.reservationId().isEmpty()) {
            next.offer().ifPresent(offer -> offers.write(offer.showId(), offer));
            next.showCancellation().ifPresent(work -> cancellations.write(work.showId(), work));
            return;
        }
        next.reservation().ifPresent(reservation -> reservations.write(reservation.id(), reservation));
        patron(key, next.reservation()).ifPresent(patron -> allowances.write(patron, next.allowance()));
    }

    private static Optional<Patron> patron(DeskKey key, Optional<Reservation> reservation) {
        return Patron.of(key).or(() -> reservation.map(Patron::of));
    }

    @Override
    public Future<Void> save(SqlConnection connection) {
        return Future.all(List.of(
                        OfferRows.save(connection, offers),
                        ShowCancellationRows.save(
                                connection, List.copyOf(cancellations.changed().values())),
                        ReservationRows.insert(connection, reservations.added()),
                        ReservationRows.update(connection, reservations.updated()),
                        AllowanceRows.save(connection, allowances)))
                .mapEmpty();
    }
}
