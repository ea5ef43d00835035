package io.yeyak.broken.ticket.adapter.out.postgres;

import io.yeyak.broken.ticket.adapter.in.bus.KnowsTheWayOut;

/** An adapter that meets one of the other direction. */
public record KnowsTheWayIn(KnowsTheWayOut other) {}
