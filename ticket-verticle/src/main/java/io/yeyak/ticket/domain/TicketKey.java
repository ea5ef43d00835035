package io.yeyak.ticket.domain;

import java.util.Optional;

/**
 * What state a rule is about: a show, and one reservation's hold on it where there is one.
 *
 * <p>Many keys name the same show. A book therefore keeps shows by {@link #showId()} and holds by
 * {@link #reservationId()}: reading a key joins the two, writing a key stores the show for every key of that show, and
 * the hold for this one.
 */
public record TicketKey(ShowId showId, Optional<ReservationId> reservationId) {

    public static TicketKey of(ShowId showId) {
        return new TicketKey(showId, Optional.empty());
    }

    public static TicketKey of(ShowId showId, ReservationId reservationId) {
        return new TicketKey(showId, Optional.of(reservationId));
    }

    ReservationId reservation() {
        return reservationId.orElseThrow(() -> new IllegalStateException("a hold belongs to a reservation"));
    }
}
