package io.yeyak.payment.application.port;

import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;

/** What a message of a provider's says. */
public sealed interface ProviderWord {

    /** What an attempt is, or was when the message was sent. */
    record AboutCharge(ReservationId reservationId, AttemptId attemptId, Charge charge) implements ProviderWord {}

    /** A refund was made. */
    record Refunded(ReservationId reservationId, RefundId refundId) implements ProviderWord {}

    /** Nothing that we act on. */
    record Irrelevant(String reason) implements ProviderWord {}
}
