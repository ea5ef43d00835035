package io.yeyak.reservation.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Ticket or Payment told of a reservation. Each of the two tells in order; between them there is none. */
public sealed interface Fact {

    /** What Ticket tells. */
    sealed interface OfHold extends Fact {

        /** Whether this is what somebody who just placed a reservation waits for. */
        default boolean isDecision() {
            return switch (this) {
                case ApprovalRequested _, TicketsHeld _, HoldRejected _ -> true;
                case HoldExtended _,
                        HoldCommitted _,
                        CommitRejected _,
                        HoldReleased _,
                        HoldExpired _,
                        TicketsRevoked _ -> false;
            };
        }
    }

    /** What Payment tells. */
    sealed interface OfPayment extends Fact {}

    record ApprovalRequested(Optional<Instant> dueAt) implements OfHold {}

    record TicketsHeld(Hold hold) implements OfHold {}

    record HoldExtended(Hold hold) implements OfHold {}

    record HoldRejected(String reason) implements OfHold {}

    record HoldCommitted(long fence, List<Ticket> tickets) implements OfHold {}

    /** The hold was gone and nothing was left when the money came, or the reservation was cancelled. */
    record CommitRejected(long fence) implements OfHold {}

    record HoldReleased(long fence, boolean becauseCancelled) implements OfHold {}

    record HoldExpired(long fence) implements OfHold {}

    record TicketsRevoked(long fence) implements OfHold {}

    record PaymentDeferred() implements OfPayment {}

    record PaymentResumed() implements OfPayment {}

    record PaymentAuthorized() implements OfPayment {}

    record PaymentCaptured() implements OfPayment {}

    record PaymentCaptureFailed() implements OfPayment {}

    record PaymentVoided() implements OfPayment {}

    /**
     * A refund reached the customer.
     *
     * @param total of all refunds of the reservation so far
     */
    record RefundSucceeded(Money total) implements OfPayment {}
}
