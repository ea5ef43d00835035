package io.yeyak.launcher.drill.proxy;

/**
 * What went through a proxy since it was opened.
 *
 * @param bytes in both directions
 * @param cuts connections that the proxy ended itself less than ten seconds after bytes had gone through them
 */
public record Traffic(long bytes, long cuts) {}
