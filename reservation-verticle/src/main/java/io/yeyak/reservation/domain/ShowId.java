package io.yeyak.reservation.domain;

import java.util.UUID;

/** Which show. */
public record ShowId(UUID value) {}
