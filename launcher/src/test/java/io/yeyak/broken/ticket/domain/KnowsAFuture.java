package io.yeyak.broken.ticket.domain;

import io.vertx.core.Future;

/** A domain that waits. */
public record KnowsAFuture(Future<String> later) {}
