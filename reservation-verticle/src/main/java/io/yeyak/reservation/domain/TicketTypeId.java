package io.yeyak.reservation.domain;

import java.util.UUID;

/** Which kind of ticket of a show. */
public record TicketTypeId(UUID value) {}
