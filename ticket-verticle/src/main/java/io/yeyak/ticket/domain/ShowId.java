package io.yeyak.ticket.domain;

import java.util.UUID;

/** Which show. */
public record ShowId(UUID value) {}
