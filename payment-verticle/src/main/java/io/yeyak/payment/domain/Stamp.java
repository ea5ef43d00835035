package io.yeyak.payment.domain;

/**
 * What every event says.
 *
 * @param version the payment's version that the event made
 */
public record Stamp(ReservationId reservationId, ShowId showId, long version) {}
