package io.yeyak.payment.adapter.out.sandbox;

import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What this context reads of a payment as the sandbox shows it.
 *
 * @param reference our attempt
 */
record SandboxCharge(
        String id,
        AttemptId reference,
        ReservationId reservationId,
        Status status,
        URI checkoutUrl,
        Instant expiresAt,
        Optional<String> declineReason) {

    private static final int REASON_LENGTH = 200;

    /** Where a payment stands there. */
    enum Status {
        PENDING,
        AUTHORISED,
        CAPTURED,
        DECLINED,
        CANCELLED
    }

    /** A list of them. */
    record Page(List<SandboxCharge> items) {}

    Charge charge() {
        ChargeId chargeId = new ChargeId(id);
        return switch (status) {
            case PENDING -> new Charge.Pending(chargeId, checkoutUrl, expiresAt);
            case AUTHORISED -> new Charge.Authorised(chargeId);
            case CAPTURED -> new Charge.Captured(chargeId);
            case DECLINED -> new Charge.Declined(chargeId, bounded(declineReason.orElse("declined")));
            case CANCELLED -> new Charge.Cancelled(chargeId);
        };
    }

    /** A provider's words, cut to what our events may carry. */
    static String bounded(String reason) {
        if (reason.isBlank()) {
            return "no reason given";
        }
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }
}
