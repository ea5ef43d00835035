package io.yeyak.payment.sandbox;

import io.vertx.sqlclient.Row;
import io.yeyak.common.postgres.Timestamps;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A payment as the provider keeps it. */
record SandboxPayment(
        String id,
        String reference,
        UUID reservationId,
        Status status,
        long amountMinor,
        String currency,
        Instant expiresAt,
        boolean isExpired,
        Optional<URI> returnUrl,
        Optional<String> declineReason,
        long refundedMinor) {

    /** Where it stands. */
    enum Status {
        PENDING,
        AUTHORISED,
        CAPTURED,
        DECLINED,
        CANCELLED
    }

    /** As it is shown to the merchant. */
    record View(
            String id,
            String reference,
            UUID reservationId,
            Status status,
            long amountMinor,
            String currency,
            URI checkoutUrl,
            Instant expiresAt,
            Optional<String> declineReason,
            long refundedMinor) {}

    View view(URI publicUrl) {
        return new View(
                id,
                reference,
                reservationId,
                status,
                amountMinor,
                currency,
                publicUrl.resolve("/checkout/" + id),
                expiresAt,
                declineReason,
                refundedMinor);
    }

    static SandboxPayment read(Row row) {
        return new SandboxPayment(
                row.getString("payment_id"),
                row.getString("reference"),
                row.getUUID("reservation_id"),
                Status.valueOf(row.getString("status")),
                row.getLong("amount_minor"),
                row.getString("currency"),
                Timestamps.instant(row, "expires_at"),
                row.getBoolean("is_expired"),
                Optional.ofNullable(row.getString("return_url")).map(URI::create),
                Optional.ofNullable(row.getString("decline_reason")),
                row.getLong("refunded_minor"));
    }

    /** Nobody may pay any more once the time is over. */
    SandboxPayment closedIfExpired() {
        return status == Status.PENDING && isExpired ? with(Status.CANCELLED) : this;
    }

    SandboxPayment with(Status next) {
        return with(next, declineReason, refundedMinor);
    }

    SandboxPayment declined(String reason) {
        return with(Status.DECLINED, Optional.of(reason), refundedMinor);
    }

    SandboxPayment refunded(long minor) {
        return with(status, declineReason, refundedMinor + minor);
    }

    private SandboxPayment with(Status next, Optional<String> reason, long refunded) {
        return new SandboxPayment(
                id,
                reference,
                reservationId,
                next,
                amountMinor,
                currency,
                expiresAt,
                isExpired,
                returnUrl,
                reason,
                refunded);
    }
}
