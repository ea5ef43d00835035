package io.yeyak.reservation.domain;

import java.util.UUID;

/** A ticket that was issued for a reservation. */
public record Ticket(UUID ticketId, TicketTypeId ticketTypeId) {}
