package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.port.LiveReservations;
import io.yeyak.reservation.domain.CancelledBy;
import io.yeyak.reservation.domain.Cancelling;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowCancelling;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Standing;
import java.util.List;
import java.util.Optional;

/**
 * Undoes the reservations of a cancelled show with all their money, one page at a time. How far it has come is stored
 * after each page, so it goes on after a stop where it was; a page that is done again finds its reservations undone.
 */
public final class CancelShowReservations {

    private static final int WHOLE_PRICE = 100;

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;
    private final LiveReservations live;
    private final int pageSize;

    /**
     * The work.
     *
     * @param pageSize how many reservations are undone between two notes of how far it has come
     */
    public CancelShowReservations(
            Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks, LiveReservations live, int pageSize) {
        this.desks = desks;
        this.live = live;
        this.pageSize = pageSize;
    }

    /** Goes on until nothing is left to do, or somebody else is at it, or those that failed have to wait a while. */
    public Future<Void> handle(ShowId show) {
        return desks.decide(DeskKey.show(show), ByItself.CAUSE, ShowCancelling::take)
                .compose(reply -> taken(reply)
                        .map(work -> page(work).compose(_ -> handle(show)))
                        .orElseGet(Future::succeededFuture));
    }

    private static Optional<ShowCancellation> taken(Reply<Optional<ShowCancellation>> reply) {
        return switch (reply) {
            case Reply.Done<Optional<ShowCancellation>>(var work) -> work;
            case Reply.Refused<Optional<ShowCancellation>> _ -> Optional.empty();
        };
    }

    private Future<?> page(ShowCancellation work) {
        return live.page(work.showId(), work.after(), pageSize)
                .compose(reservations -> undo(work.showId(), reservations))
                .compose(page -> desks.decide(
                        DeskKey.show(work.showId()),
                        ByItself.CAUSE,
                        (desk, now) -> ShowCancelling.done(desk, work, page, now)));
    }

    /** One that fails does not stop the others: it is found again in the next pass. */
    private Future<ShowCancelling.Page> undo(ShowId show, List<ReservationId> reservations) {
        List<Future<Boolean>> undone = reservations.stream()
                .map(reservation -> undo(show, reservation).map(true).otherwise(false))
                .toList();
        return Future.join(undone).map(_ -> {
            long cancelled = undone.stream().filter(Future::result).count();
            Optional<ReservationId> last =
                    reservations.isEmpty() ? Optional.empty() : Optional.of(reservations.getLast());
            return new ShowCancelling.Page(last, cancelled, undone.size() - cancelled);
        });
    }

    private Future<Reply<Standing>> undo(ShowId show, ReservationId reservation) {
        return desks.decide(
                DeskKey.reservation(reservation, show),
                ByItself.CAUSE,
                Visible.to(
                        ByItself.CAUSE.actor(),
                        (desk, known, now) -> Cancelling.byForce(desk, known, CancelledBy.SHOW, WHOLE_PRICE, "", now)));
    }
}
