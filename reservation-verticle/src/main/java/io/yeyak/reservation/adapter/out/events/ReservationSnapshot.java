package io.yeyak.reservation.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.Attention;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.Cancellation;
import io.yeyak.reservation.domain.Facts;
import io.yeyak.reservation.domain.Hold;
import io.yeyak.reservation.domain.Issue;
import io.yeyak.reservation.domain.RefundTier;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A reservation as every event of it shows it. */
record ReservationSnapshot(
        UUID reservationId,
        UUID showId,
        String customerId,
        String state,
        Optional<String> reason,
        List<Line> lines,
        Money total,
        Optional<Long> fence,
        Optional<Instant> payBy,
        Optional<Instant> approvalDueAt,
        Optional<List<Ticket>> tickets,
        Optional<Money> refund,
        Optional<Attention> attention,
        List<RefundTier> cancellationPolicy,
        Instant requestedAt,
        long version) {

    /** One line. */
    record Line(UUID ticketTypeId, int quantity, Money unitPrice) {}

    static ReservationSnapshot of(Reservation reservation) {
        Booking booking = reservation.booking();
        Facts facts = reservation.facts();
        return new ReservationSnapshot(
                booking.id().value(),
                booking.showId().value(),
                booking.customerId().value(),
                reservation.status().name(),
                reservation.state().why(),
                booking.lines().stream().map(ReservationSnapshot::line).toList(),
                booking.total(),
                fence(facts),
                reservation.payBy(),
                reservation.approvalDueAt(),
                facts.isSold() ? facts.issue().map(Issue::tickets) : Optional.empty(),
                reservation.state().ofCancellation().map(Cancellation::refund),
                reservation.attention(),
                booking.cancellationPolicy().tiers(),
                booking.requestedAt(),
                reservation.version());
    }

    /** The fence of the latest hold that is known of. */
    static Optional<Long> fence(Facts facts) {
        return Stream.concat(facts.hold().map(Hold::fence).stream(), facts.issue().map(Issue::fence).stream())
                .max(Long::compare);
    }

    private static Line line(io.yeyak.reservation.domain.Line line) {
        return new Line(line.wanted().ticketTypeId().value(), line.wanted().count(), line.unitPrice());
    }
}
