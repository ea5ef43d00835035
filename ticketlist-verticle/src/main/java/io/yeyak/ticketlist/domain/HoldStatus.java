package io.yeyak.ticketlist.domain;

/** How far Ticket has come with the tickets of a reservation. */
public enum HoldStatus {
    NONE,
    AWAITING_APPROVAL,
    HELD,
    REJECTED,
    COMMITTED,
    RELEASED,
    EXPIRED,
    REVOKED
}
