package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Whose tokens are believed.
 *
 * @param issuer the provider, as its tokens name it
 * @param audience whom they must be made for
 * @param rolesClaim the claim that names what somebody may do
 * @param clientId the client that signs people in
 * @param clientSecret what it proves itself with, where it has to
 */
public record OidcSettings(
        URI issuer, String audience, String rolesClaim, String clientId, Optional<Secret> clientSecret) {}
