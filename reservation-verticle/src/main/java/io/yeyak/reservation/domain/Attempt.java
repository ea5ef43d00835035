package io.yeyak.reservation.domain;

/**
 * That the customer asked to pay.
 *
 * @param version the version of the reservation that this made, so that a repeat gets the same answer
 */
public record Attempt(AttemptId id, long version) {}
