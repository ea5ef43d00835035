package io.yeyak.broken.ticket.application;

import io.vertx.core.Vertx;

/** An application that sees more of Vert.x than a future. */
public record KnowsVertx(Vertx vertx) {}
