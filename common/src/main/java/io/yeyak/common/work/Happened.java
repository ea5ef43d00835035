package io.yeyak.common.work;

import io.yeyak.common.event.Cause;

/**
 * An event that a batch produced, with why, in the order in which it happened.
 *
 * @param <E> the events of the context
 */
public record Happened<E>(E event, Cause cause) {}
