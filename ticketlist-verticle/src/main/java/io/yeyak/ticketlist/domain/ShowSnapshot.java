package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A show as Ticket tells it with each of its events. */
public record ShowSnapshot(
        UUID showId,
        Text title,
        Text venue,
        Instant startsAt,
        String timeZone,
        ShowStatus status,
        List<RefundTier> cancellationPolicy,
        List<TicketType> ticketTypes,
        long version) {

    public ShowSnapshot {
        cancellationPolicy = List.copyOf(cancellationPolicy);
        ticketTypes = List.copyOf(ticketTypes);
    }
}
