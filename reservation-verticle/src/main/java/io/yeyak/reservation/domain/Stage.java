package io.yeyak.reservation.domain;

/** How far a reservation had come when its cancellation began. */
public enum Stage {
    /** The money was there, and Ticket decides whether the tickets are sold or released first. */
    FINALIZING,
    /** It was sold and paid, so it is a refund by policy. */
    CONFIRMED
}
