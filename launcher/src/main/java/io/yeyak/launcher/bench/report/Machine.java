package io.yeyak.launcher.bench.report;

/**
 * Where it was measured.
 *
 * @param processors how many may be used
 * @param memoryBytes all there is
 * @param stolen the share of the processors' time that the host of a virtual machine took meanwhile; 0 where it does
 *     not say
 * @param loadBefore how many threads wanted a processor in the minute before
 */
public record Machine(
        String processor,
        int processors,
        long memoryBytes,
        String system,
        String java,
        double stolen,
        double loadBefore) {}
