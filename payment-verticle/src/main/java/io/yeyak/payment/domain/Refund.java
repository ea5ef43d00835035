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
 * @param lies how often the provider said that it was made, and it was not; each time another key is used
 * @param due the try that is to be made next, or the inquiry that is to prove it, if there is one
 */
public record Refund(
        RefundId id,
        AttemptId attemptId,
        Money amount,
        String reason,
        Instant requestedAt,
        RefundState state,
        int tries,
        int lies,
        Optional<Due> due) {

    public boolean isSettled() {
        return state instanceof RefundState.Succeeded;
    }

    /** Whether it was made by the word of an answer only, which an inquiry is to prove. */
    boolean isUnproven() {
        return isSettled() && due.isPresent();
    }

    /** Whether the provider was asked if it was made, and has not said so. */
    boolean isOwedAnAnswer() {
        return isUnproven() && due.filter(asked -> asked.tries() > 0).isPresent();
    }

    Refund with(RefundState next) {
        return new Refund(id, attemptId, amount, reason, requestedAt, next, tries, lies, Optional.empty());
    }

    Refund with(RefundState next, Due call) {
        return new Refund(id, attemptId, amount, reason, requestedAt, next, call.tries(), lies, Optional.of(call));
    }

    /** The same, to be asked after then, or not any more. */
    Refund asking(Optional<Due> inquiry) {
        return new Refund(id, attemptId, amount, reason, requestedAt, state, tries, lies, inquiry);
    }

    Refund liedAbout() {
        return new Refund(id, attemptId, amount, reason, requestedAt, state, tries, lies + 1, due);
    }
}
