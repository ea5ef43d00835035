package io.yeyak.ticketlist.application;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.Refund;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Money that goes back, as it is answered. */
public record RefundAnswer(
        UUID refundId,
        Refund.Status state,
        Optional<Money> amount,
        String reason,
        Optional<Instant> nextTryAt,
        Instant updatedAt) {

    static RefundAnswer of(Refund refund) {
        return new RefundAnswer(
                refund.refundId(),
                refund.status(),
                refund.amount(),
                refund.reason(),
                refund.nextTryAt(),
                refund.changedAt());
    }
}
