package io.yeyak.broken.common;

import io.yeyak.broken.ticket.domain.Thing;

/** Something shared that knows a context. */
public record KnowsTicket(Thing thing) {}
