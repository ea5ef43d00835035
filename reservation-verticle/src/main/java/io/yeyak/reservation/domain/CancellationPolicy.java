package io.yeyak.reservation.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How much of the price a cancellation gives back, by how long before the show it comes. */
public record CancellationPolicy(List<RefundTier> tiers) {

    public CancellationPolicy {
        tiers = List.copyOf(tiers);
    }

    /** The percentage of the tier with the longest notice that is still given; 0 when none is. */
    public int refundPercent(Instant cancelledAt, Instant startsAt) {
        return tiers.stream()
                .filter(tier -> !cancelledAt.isAfter(startsAt.minus(tier.beforeStart())))
                .max(Comparator.comparing(RefundTier::beforeStart))
                .map(RefundTier::refundPercent)
                .orElse(0);
    }
}
