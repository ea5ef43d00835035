package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Placing;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.Refusals;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Standing;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A customer asks for tickets. The answer comes when the request is stored for good, and says nothing about whether
 * there are tickets. It needs nothing but Reservation's own database.
 */
public final class PlaceReservation {

    /**
     * What is asked for.
     *
     * @param idempotencyKey chosen by the client; with the customer it is the identity of the reservation
     */
    public record Command(
            CustomerId customer, String idempotencyKey, ShowId showId, List<Quantity> quantities, Cause.Asked cause) {}

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;
    private final Set<ReservationId> inFlight = ConcurrentHashMap.newKeySet();

    public PlaceReservation(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Standing>> handle(Command command) {
        ReservationId id = Identities.reservation(command.customer(), command.idempotencyKey());
        if (!inFlight.add(id)) {
            return Future.succeededFuture(Reply.refused(Refusals.KEY_IN_USE));
        }
        Placing.Request request = new Placing.Request(id, command.showId(), command.customer(), command.quantities());
        return desks.decide(
                        DeskKey.placing(id, command.showId(), command.customer()),
                        command.cause(),
                        (desk, now) -> Placing.place(desk, request, now))
                .andThen(_ -> inFlight.remove(id));
    }
}
