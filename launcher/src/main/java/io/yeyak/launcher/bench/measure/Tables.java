package io.yeyak.launcher.bench.measure;

/**
 * What all contexts and the sandbox provider keep on disk.
 *
 * @param tableBytes without indexes
 * @param outboxBytes what of both is for events that are yet to be published
 * @param deadRows that are not there any more and still take their place, about: PostgreSQL counts late
 */
public record Tables(long tableBytes, long indexBytes, long outboxBytes, long deadRows) {}
