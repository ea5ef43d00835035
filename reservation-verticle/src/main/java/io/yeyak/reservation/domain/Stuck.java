package io.yeyak.reservation.domain;

import java.time.Duration;
import java.util.Locale;

/** How a reservation can stay too long where others should have moved it on. */
public enum Stuck {
    REQUEST_UNANSWERED(Duration.ofHours(1), "Ticket has not answered: is it running, is its lag falling?"),
    FINALIZING_STUCK(Duration.ofMinutes(5), "The sale or the capture is missing: inquire the payment."),
    CANCELLATION_STUCK(Duration.ofMinutes(15), "The tickets or the money are not given back yet."),
    REFUND_STUCK(Duration.ofMinutes(15), "The refund has not reached the customer: look at refunds.");

    private final Duration patience;
    private final String detail;

    Stuck(Duration patience, String detail) {
        this.patience = patience;
        this.detail = detail;
    }

    /** How long it may take before a person has to look. */
    Duration patience() {
        return patience;
    }

    /** What that person is told. */
    public Attention attention() {
        return new Attention(name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
