package io.yeyak.launcher.gateway.identity;

/**
 * Who has signed in.
 *
 * @param subject the identity provider's, the same as in access tokens
 * @param name for people to read
 */
public record Person(String subject, String name) {}
