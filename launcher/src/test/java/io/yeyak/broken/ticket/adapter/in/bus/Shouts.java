package io.yeyak.broken.ticket.adapter.in.bus;

import io.vertx.core.eventbus.EventBus;

/** Somebody who goes past the bus. */
public record Shouts(EventBus bus) {}
