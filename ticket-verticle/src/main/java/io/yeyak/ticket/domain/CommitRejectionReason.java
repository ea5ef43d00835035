package io.yeyak.ticket.domain;

/** Why paid money finds no tickets, and has to be given back. */
public enum CommitRejectionReason {
    SOLD_OUT,
    CANCELLED,
    SHOW_CANCELLED,
    UNKNOWN
}
