package io.yeyak.reservation.domain;

/** Whether a show is sold, as Ticket told last. */
public enum OfferStatus {
    DRAFT,
    ON_SALE,
    PAUSED,
    CLOSED,
    CANCELLED,
    /** A status that a later release of Ticket knows. Nothing is sold under it. */
    UNKNOWN
}
