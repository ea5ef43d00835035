package io.yeyak.broken.ticket.adapter.in.bus;

import io.yeyak.broken.ticket.adapter.out.postgres.KnowsTheWayIn;

/** An adapter that meets one of the other direction. */
public record KnowsTheWayOut(KnowsTheWayIn other) {}
