package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money on its way back.
 *
 * @param attemptId the attempt whose captured money it is
 * @param reason why, for people
 * @param tries how often the provider was asked since the last time that a person asked for a try
 * @param due the try that is to be made next, if there is one
 */
public record Refund(
        RefundId id,
        AttemptId attemptId,
        Money amount,
        String reason,
        Instant requestedAt,
        RefundState state,
        int tries,
        Optional<Due> due) {

    public boolean isSettled() {
        return state instanceof RefundState.Succeeded;
    }

    Refund with(RefundState next) {
        return new Refund(id, attemptId, amount, reason, requestedAt, next, tries, Optional.empty());
    }

    Refund with(RefundState next, Due call) {
        return new Refund(id, attemptId, amount, reason, requestedAt, next, call.tries(), Optional.of(call));
    }
}
