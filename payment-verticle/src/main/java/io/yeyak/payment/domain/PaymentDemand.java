package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;

/**
 * What is asked for.
 *
 * @param fence the version of the hold that the money is for
 * @param payBy until when it may be paid
 * @param freeAttempt names the attempt that a payment of nothing is settled by
 */
public record PaymentDemand(
        ReservationId reservationId, ShowId showId, Money amount, long fence, Instant payBy, AttemptId freeAttempt) {}
