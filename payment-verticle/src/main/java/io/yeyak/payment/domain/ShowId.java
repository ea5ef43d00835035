package io.yeyak.payment.domain;

import java.util.UUID;

/** Which show the reservation is for. */
public record ShowId(UUID value) {}
