package io.yeyak.launcher.gateway.contract;

/**
 * A problem that the contract knows.
 *
 * @param code stable, kebab-case
 * @param status the HTTP status it comes with
 * @param title a sentence that is the same each time
 */
public record Problem(String code, int status, String title) {}
