package io.yeyak.ticket.domain;

/** How far a show is in its life. */
public enum ShowStatus {
    /** Registered, not yet to be seen by customers. */
    DRAFT,
    /** Reservations are taken, within the sale window of each ticket type. */
    ON_SALE,
    /** No reservations for the time being. */
    PAUSED,
    /** No reservations any more; the show takes place. */
    CLOSED,
    /** The show does not take place. */
    CANCELLED
}
