package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.CancellationPolicy;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.Line;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.RefundTier;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.TicketTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of a booking has no column. */
record StoredBooking(
        List<StoredLine> lines,
        Money total,
        List<StoredTier> cancellationPolicy,
        Instant startsAt,
        Instant requestedAt) {

    record StoredLine(UUID ticketTypeId, int quantity, Money unitPrice) {}

    record StoredTier(Duration beforeStart, int refundPercent) {}

    static String write(Booking booking) {
        StoredBooking stored = new StoredBooking(
                booking.lines().stream().map(StoredBooking::line).toList(),
                booking.total(),
                booking.cancellationPolicy().tiers().stream()
                        .map(tier -> new StoredTier(tier.beforeStart(), tier.refundPercent()))
                        .toList(),
                booking.startsAt(),
                booking.requestedAt());
        return Json.text(stored);
    }

    static Booking read(Row row) {
        StoredBooking stored = Json.decode(row.getString("booking"), StoredBooking.class);
        return new Booking(
                new ReservationId(row.getUUID("reservation_id")),
                new ShowId(row.getUUID("show_id")),
                new CustomerId(row.getString("customer_id")),
                stored.lines.stream().map(StoredBooking::line).toList(),
                stored.total,
                new CancellationPolicy(stored.cancellationPolicy.stream()
                        .map(tier -> new RefundTier(tier.beforeStart, tier.refundPercent))
                        .toList()),
                stored.startsAt,
                stored.requestedAt);
    }

    private static StoredLine line(Line line) {
        return new StoredLine(
                line.wanted().ticketTypeId().value(), line.wanted().count(), line.unitPrice());
    }

    private static Line line(StoredLine line) {
        return new Line(new Quantity(new TicketTypeId(line.ticketTypeId), line.quantity), line.unitPrice);
    }
}
