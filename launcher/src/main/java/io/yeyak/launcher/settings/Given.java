package io.yeyak.launcher.settings;

/**
 * What somebody has set.
 *
 * @param name as it was written
 * @param source where, in words that follow "from"
 */
record Given(String name, String value, String source) {}
