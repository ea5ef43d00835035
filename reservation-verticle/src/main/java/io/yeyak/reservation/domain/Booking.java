package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * What a customer asked for and was promised. Nothing of it ever changes.
 *
 * @param lines in the order they were asked for, at the prices of that moment
 * @param total what all lines cost together
 * @param cancellationPolicy the one the customer bought under
 * @param startsAt when the show starts
 */
public record Booking(
        ReservationId id,
        ShowId showId,
        CustomerId customerId,
        List<Line> lines,
        Money total,
        CancellationPolicy cancellationPolicy,
        Instant startsAt,
        Instant requestedAt) {

    public Booking {
        lines = List.copyOf(lines);
    }

    /** Whether this is what was asked for, in whatever order. */
    public boolean asksFor(ShowId show, List<Quantity> wanted) {
        return showId.equals(show)
                && wanted.size() == lines.size()
                && new HashSet<>(wanted).equals(new HashSet<>(quantities()));
    }

    /** How much of the price the policy gives back for a cancellation at this moment. */
    public int refundPercent(Instant cancelledAt) {
        return cancellationPolicy.refundPercent(cancelledAt, startsAt);
    }

    public List<Quantity> quantities() {
        return lines.stream().map(Line::wanted).toList();
    }
}
