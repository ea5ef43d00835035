package io.yeyak.common.tally;

/** What others tell: to be added. */
public record Added(long amount) {}
