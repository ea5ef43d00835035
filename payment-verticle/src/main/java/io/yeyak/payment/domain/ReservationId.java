package io.yeyak.payment.domain;

import java.util.UUID;

/** Which reservation the money is for; what everything of a payment is found by. */
public record ReservationId(UUID value) {}
