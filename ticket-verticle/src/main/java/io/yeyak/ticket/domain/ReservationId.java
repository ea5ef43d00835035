package io.yeyak.ticket.domain;

import java.util.UUID;

/** Which reservation: the only name that a hold has. */
public record ReservationId(UUID value) {}
