package io.yeyak.ticket.domain;

import java.util.UUID;

/** Which ticket type, unique over all shows. */
public record TicketTypeId(UUID value) {}
