package io.yeyak.reservation.adapter.in.bus;

import java.util.Optional;

/** How an administrator cancels. */
record ForceCancelBody(String reason, Optional<Integer> refundPercent) {

    ForceCancelBody {
        if (refundPercent.filter(percent -> percent < 0 || percent > 100).isPresent()) {
            throw new IllegalArgumentException("a refund is 0 to 100 percent: " + refundPercent);
        }
    }
}
