package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Payment says something of the money that the customer is to pay. */
public sealed interface ChargeEvent extends PaymentEvent {

    /** Money is awaited. */
    record PaymentRequested(UUID reservationId, UUID showId, Money amount, Instant payBy) implements ChargeEvent {}

    /** The customer has to go to the provider's page. */
    record PaymentActionRequired(UUID reservationId, UUID showId, UUID attemptId, String checkoutUrl, Instant expiresAt)
            implements ChargeEvent {}

    /** The provider is away; it is tried again. */
    record PaymentDeferred(UUID reservationId, UUID showId) implements ChargeEvent {}

    /** The provider is back. */
    record PaymentResumed(UUID reservationId, UUID showId) implements ChargeEvent {}

    /** The money is set aside for us. */
    record PaymentAuthorized(UUID reservationId, UUID showId, Money amount, boolean late) implements ChargeEvent {}

    /** The provider said no; the customer may try again. */
    record PaymentDeclined(UUID reservationId, UUID showId, String reason, Instant payBy) implements ChargeEvent {}

    /** No money came in time. */
    record PaymentExpired(UUID reservationId, UUID showId) implements ChargeEvent {}

    /** The money is ours. */
    record PaymentCaptured(UUID reservationId, UUID showId, Money amount) implements ChargeEvent {}

    /** The money was not ours after all; it is taken once more. */
    record PaymentCaptureRepeated(UUID reservationId, UUID showId) implements ChargeEvent {}

    /** The money that was set aside could not be had. */
    record PaymentCaptureFailed(UUID reservationId, UUID showId, String reason) implements ChargeEvent {}

    /** The money that was set aside is free again. */
    record PaymentVoided(UUID reservationId, UUID showId, String reason) implements ChargeEvent {}

    /** Money came after the end. */
    record LatePaymentReceived(UUID reservationId, UUID showId, String disposition) implements ChargeEvent {

        /** Whether tickets are asked for once more, and the money is not simply given back. */
        boolean mayStillBuy() {
            return disposition.equals("REACQUIRE");
        }
    }

    /** A person has to look at the payment. */
    record PaymentAttentionRaised(UUID reservationId, UUID showId, String code, String detail) implements ChargeEvent {}

    /** Nobody has to look for that reason any more. */
    record PaymentAttentionResolved(UUID reservationId, UUID showId, String code, Optional<String> comment)
            implements ChargeEvent {}
}
