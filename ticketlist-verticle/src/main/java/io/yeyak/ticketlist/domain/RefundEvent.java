package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Payment says something of money that goes back. */
public sealed interface RefundEvent extends PaymentEvent {

    UUID refundId();

    /** Money is to go back. */
    record RefundRequested(UUID reservationId, UUID showId, UUID refundId, Money amount, String reason)
            implements RefundEvent {}

    /** Money went back. */
    record RefundSucceeded(UUID reservationId, UUID showId, UUID refundId, Money amount, Money totalRefunded)
            implements RefundEvent {}

    /** It did not, and is tried again. */
    record RefundFailed(UUID reservationId, UUID showId, UUID refundId, int tries, String reason, Instant nextTryAt)
            implements RefundEvent {}

    /** It did not, and a person has to look. */
    record RefundAttentionRaised(UUID reservationId, UUID showId, UUID refundId, String reason)
            implements RefundEvent {}
}
