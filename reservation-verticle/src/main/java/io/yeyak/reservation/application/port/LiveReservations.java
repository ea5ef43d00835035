package io.yeyak.reservation.application.port;

import io.vertx.core.Future;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.Optional;

/** The reservations of a show that its cancellation has to undo. */
public interface LiveReservations {

    /**
     * A page of them, in the order of their ids.
     *
     * @param after the last one of the page before; empty for the first page
     * @param limit how many at most
     */
    Future<List<ReservationId>> page(ShowId show, Optional<ReservationId> after, int limit);
}
