package io.yeyak.launcher.bench.measure;

/**
 * What a process, or several of a kind, have used since they began.
 *
 * @param cpuSeconds in the kernel as well
 * @param switches how often a thread gave a processor away
 */
record Usage(long pid, double cpuSeconds, long residentBytes, long peakBytes, long switches) {}
