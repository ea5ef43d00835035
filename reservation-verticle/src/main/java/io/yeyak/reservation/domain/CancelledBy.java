package io.yeyak.reservation.domain;

/** Who wanted a reservation undone. */
public enum CancelledBy {
    CUSTOMER,
    ADMIN,
    /** The show was cancelled. */
    SHOW
}
