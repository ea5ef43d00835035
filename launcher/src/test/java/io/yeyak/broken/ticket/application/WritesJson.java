package io.yeyak.broken.ticket.application;

import io.vertx.core.json.JsonObject;

/** An application that knows how things are written. */
public record WritesJson(JsonObject json) {}
