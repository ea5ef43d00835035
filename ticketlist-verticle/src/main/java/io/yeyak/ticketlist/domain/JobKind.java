package io.yeyak.ticketlist.domain;

/** What can be done to many at once. */
public enum JobKind {
    /** Reservations are cancelled, and given back by their policy. */
    CANCEL_RESERVATIONS,
    /** Reservations that wait for it may have their tickets. */
    APPROVE,
    /** Reservations that wait for it may not have their tickets. */
    DENY,
    /** Refunds that go no further are tried again. */
    RETRY_REFUNDS,
    /** Parked messages of one context are handled again. */
    REPLAY_PARKED
}
