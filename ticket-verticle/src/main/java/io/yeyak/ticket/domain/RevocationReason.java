package io.yeyak.ticket.domain;

/** Why issued tickets became void. */
public enum RevocationReason {
    CANCELLED,
    CAPTURE_FAILED
}
