package io.yeyak.reservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Reservation knows of a show for sale. It was true when Ticket told it, and only saves asking for what Ticket
 * would refuse.
 *
 * @param version the show's version that this is of
 */
public record Offer(
        ShowId showId,
        OfferStatus status,
        Instant startsAt,
        CancellationPolicy cancellationPolicy,
        List<TicketOffer> ticketTypes,
        long version) {

    public Offer {
        ticketTypes = List.copyOf(ticketTypes);
    }

    Optional<TicketOffer> ticketType(TicketTypeId id) {
        return ticketTypes.stream()
                .filter(type -> type.ticketTypeId().equals(id))
                .findFirst();
    }
}
