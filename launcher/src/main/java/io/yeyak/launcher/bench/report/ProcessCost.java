package io.yeyak.launcher.bench.report;

/**
 * What one process has used.
 *
 * @param cpuSeconds of all its threads, in the kernel as well
 * @param cpuMicrosEach the same for each unit of work
 * @param residentBytes what it holds in memory at the end
 * @param peakBytes the most it has held since it was started
 * @param switchesEach how often its threads had to give a processor away, for each unit of work
 */
public record ProcessCost(
        double cpuSeconds, double cpuMicrosEach, long residentBytes, long peakBytes, double switchesEach) {}
