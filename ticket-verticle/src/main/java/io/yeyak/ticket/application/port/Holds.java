package io.yeyak.ticket.application.port;

import io.vertx.core.Future;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import java.util.Map;
import java.util.Set;

/** Where the holds of reservations are found. */
@FunctionalInterface
public interface Holds {

    /** The shows that these reservations are about; one that has no hold is not in it. */
    Future<Map<ReservationId, ShowId>> showsOf(Set<ReservationId> reservationIds);
}
