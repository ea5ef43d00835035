package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import java.util.Optional;

/** Where a payment stands, as the other contexts were told. What is going on at the provider is the attempts' state. */
public sealed interface PaymentState {

    /** The money is waited for. */
    record Requested() implements PaymentState {}

    /** The money is ours to take; Ticket decides whether we may. */
    record Authorized(AttemptId attemptId) implements PaymentState {}

    /**
     * The money is being taken.
     *
     * @param afterwards what is to be given back as soon as it is taken
     */
    record Capturing(AttemptId attemptId, Optional<GiveBack> afterwards) implements PaymentState {}

    /** The money is taken; what goes back is a refund. */
    record Captured(AttemptId attemptId) implements PaymentState {}

    /** The provider refused to hand over what it had authorised. */
    record CaptureFailed(AttemptId attemptId, String reason) implements PaymentState {}

    /** Nobody paid in time. Money that comes all the same asks for stock again. */
    record Expired() implements PaymentState {}

    /** Closed for ever; attempts that may hold money are still being given back. */
    record Voiding(String reason) implements PaymentState {}

    /** Closed for ever. Money that comes all the same goes back. */
    record Voided(String reason) implements PaymentState {}

    /**
     * A refund that waits for its capture.
     *
     * @param amount empty for everything
     * @param cause what the refund is named by
     */
    record GiveBack(Optional<Money> amount, String cause) {}
}
