package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reservation as Reservation tells it with each of its events. */
public record ReservationSnapshot(
        UUID reservationId,
        UUID showId,
        String customerId,
        ReservationState state,
        Optional<String> reason,
        List<Line> lines,
        Money total,
        Optional<Long> fence,
        Optional<Instant> payBy,
        Optional<Instant> approvalDueAt,
        Optional<List<IssuedTicket>> tickets,
        Optional<Money> refund,
        Optional<Concern> attention,
        List<RefundTier> cancellationPolicy,
        Instant requestedAt,
        long version) {

    public ReservationSnapshot {
        lines = List.copyOf(lines);
        tickets = tickets.map(List::copyOf);
        cancellationPolicy = List.copyOf(cancellationPolicy);
    }
}
