package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.application.port.Reservations.Filter;
import java.util.Optional;

/** Lists reservations, the newest first: their own to customers, everybody's to administrators. */
public final class ListReservations {

    private final Reservations reservations;

    public ListReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Lists a customer's own. */
    public Future<Reply<Page<ReservationAnswer>>> own(String customerId, Optional<String> state, PageRequest page) {
        return list(Filter.ofCustomer(customerId, state), new Audience.Customer(customerId), page);
    }

    /** Lists everybody's. */
    public Future<Reply<Page<ReservationAnswer>>> all(Filter filter, PageRequest page) {
        return list(filter, new Audience.Administrator(), page);
    }

    private Future<Reply<Page<ReservationAnswer>>> list(Filter filter, Audience audience, PageRequest page) {
        return page.read(Position.NEWEST, (after, limit) -> reservations.newest(filter, after, limit))
                .map(reply ->
                        reply.map(rows -> rows.map(found -> ReservationAnswer.of(found, audience, Optional.empty()))));
    }
}
