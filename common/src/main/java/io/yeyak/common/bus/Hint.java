package io.yeyak.common.bus;

/**
 * A name that hints are published under, and their shape.
 *
 * @param name a context, a dot and what happens: {@code reservation.changed}
 * @param type a small record, written as JSON
 */
public record Hint<T>(String name, Class<T> type) {}
