package io.yeyak.reservation.domain;

import java.util.UUID;

/** Which attempt to pay. It follows from the reservation and the key it was asked for with. */
public record AttemptId(UUID value) {}
