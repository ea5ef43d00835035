package io.yeyak.ticket.domain;

/** Why held tickets went back before their hold ran out. */
public enum ReleaseReason {
    CANCELLED,
    PAYMENT_EXPIRED
}
