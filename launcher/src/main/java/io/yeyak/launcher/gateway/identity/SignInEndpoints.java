package io.yeyak.launcher.gateway.identity;

import java.net.URI;

/**
 * Where people sign in at the identity provider.
 *
 * @param authorization where their browsers are sent
 * @param token where what they come back with becomes tokens
 */
public record SignInEndpoints(URI authorization, URI token) {}
