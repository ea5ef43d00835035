package io.yeyak.launcher.settings;

import java.net.URI;

/**
 * Whose tokens are believed.
 *
 * @param issuer the provider, as its tokens name it
 * @param audience whom they must be made for
 * @param rolesClaim the claim that names what somebody may do
 * @param clientId the client that signs people in
 */
public record OidcSettings(URI issuer, String audience, String rolesClaim, String clientId) {}
