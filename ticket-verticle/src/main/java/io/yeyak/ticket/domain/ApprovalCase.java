package io.yeyak.ticket.domain;

import java.time.Instant;
import java.util.Optional;

/** The question whether a reservation may have its tickets, put to an administrator. It is decided once. */
public sealed interface ApprovalCase {

    /** When it was put. */
    Instant requestedAt();

    /**
     * Nobody has decided.
     *
     * @param dueAt when the time-out policy decides; empty when it has, and left it to people
     * @param onTimeout what happens then
     */
    record Open(Instant requestedAt, Optional<Instant> dueAt, ApprovalTerms.Timeout onTimeout)
            implements ApprovalCase {}

    /**
     * Decided.
     *
     * @param decidedBy the administrator, or the system where a time-out decided
     * @param reason what was said to it, may be empty
     */
    record Decided(Instant requestedAt, Verdict verdict, String decidedBy, String reason, Instant decidedAt)
            implements ApprovalCase {}

    /** The reservation was cancelled before anybody decided. */
    record Withdrawn(Instant requestedAt, Instant withdrawnAt) implements ApprovalCase {}

    /** What was decided. */
    enum Verdict {
        APPROVED,
        DENIED
    }
}
