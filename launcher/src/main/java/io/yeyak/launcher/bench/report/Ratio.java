package io.yeyak.launcher.bench.report;

/**
 * Two figures of the same bench, so that it says something about any machine.
 *
 * @param what such as {@code decided on a hot show / row-lock}
 */
public record Ratio(String what, double value) {}
