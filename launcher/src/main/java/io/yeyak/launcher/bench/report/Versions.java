package io.yeyak.launcher.bench.report;

/**
 * What was measured.
 *
 * @param commit of the working copy that it was built from, with {@code +} if something was changed since; {@code
 *     unknown} outside of one
 */
public record Versions(String yeyak, String commit, String postgres, String kafka, String vertx) {}
