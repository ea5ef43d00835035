package io.yeyak.common.tally;

/** A count was raised. */
public record Counted(String key, long count, long version) {}
