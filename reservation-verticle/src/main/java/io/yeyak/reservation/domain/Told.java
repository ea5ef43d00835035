package io.yeyak.reservation.domain;

/** What was told of a reservation and needs no more than to be remembered. */
public enum Told {
    APPROVAL_REQUESTED,
    /** The hold was given up because the reservation was cancelled. */
    RELEASED,
    COMMIT_REJECTED,
    REVOKED,
    DEFERRED,
    AUTHORIZED,
    CAPTURED,
    CAPTURE_FAILED,
    VOIDED
}
