package io.yeyak.reservation.domain;

import java.time.Duration;

/**
 * One step of a cancellation policy.
 *
 * @param beforeStart how long before the show starts a cancellation must come to get this much
 * @param refundPercent 0 to 100
 */
public record RefundTier(Duration beforeStart, int refundPercent) {

    public RefundTier {
        if (refundPercent < 0 || refundPercent > 100) {
            throw new IllegalArgumentException("a refund is 0 to 100 percent: " + refundPercent);
        }
    }
}
