package io.yeyak.ticketlist.domain;

import java.util.UUID;

/** A ticket that is sold. */
public record IssuedTicket(UUID ticketId, UUID ticketTypeId) {}
