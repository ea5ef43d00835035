package io.yeyak.ticket.domain;

import java.util.UUID;

/** A ticket that admits one person. */
public record IssuedTicket(UUID ticketId, TicketTypeId ticketTypeId) {}
