package io.yeyak.ticket.domain;

import java.time.Duration;

/**
 * What a customer gets back who cancels at least this long before the start.
 *
 * <p>Throws {@link IllegalArgumentException} for a negative time or another percentage.
 *
 * @param refundPercent 0 to 100
 */
public record RefundTier(Duration beforeStart, int refundPercent) {

    public RefundTier {
        if (beforeStart.isNegative() || refundPercent < 0 || refundPercent > 100) {
            throw new IllegalArgumentException("a refund is 0 to 100 percent, some time before the start");
        }
    }
}
