package io.yeyak.reservation.domain;

import java.util.UUID;

/** Which reservation. It follows from the customer and the key they placed it with. */
public record ReservationId(UUID value) {}
