package io.yeyak.broken.reservation.adapter.out.postgres;

import io.yeyak.broken.ticket.domain.Thing;

/** A context that knows another. */
public record KnowsTicket(Thing thing) {}
