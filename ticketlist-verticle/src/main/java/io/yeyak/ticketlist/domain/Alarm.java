package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a person has to look after.
 *
 * @param subject the reservation's id, or the refund's
 */
public record Alarm(Kind kind, UUID subject, Concern concern, Instant since) {

    /** What it is about. */
    public enum Kind {
        RESERVATION,
        APPROVAL,
        PAYMENT,
        REFUND;

        /** What a person can do about it, each by its name in the HTTP contract; any one of them ends it. */
        public List<String> actions() {
            return switch (this) {
                case RESERVATION -> List.of("resolveAttention");
                case APPROVAL -> List.of("approveReservation", "denyReservation");
                case PAYMENT -> List.of("resolvePaymentAttention");
                case REFUND -> List.of("retryRefund", "settleRefund");
            };
        }
    }
}
