package io.yeyak.broken.ticket.adapter.out.postgres;

import io.yeyak.broken.payment.domain.Thing;

/** A context that knows another. */
public record KnowsPayment(Thing thing) {}
