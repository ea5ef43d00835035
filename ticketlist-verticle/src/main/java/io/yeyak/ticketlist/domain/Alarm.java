package io.yeyak.ticketlist.domain;

import java.time.Instant;
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
        REFUND
    }
}
