package io.yeyak.launcher.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the embedded issuer is and whom it serves.
 *
 * @param folder where its signing key and its users are kept
 * @param port of the loopback address
 * @param issuer its name, and the address where browsers find it
 * @param audience for whom access tokens are made
 * @param rolesClaim the claim that names what somebody may do
 * @param clientId the one client it knows, a public one
 * @param redirectUris the only addresses a browser is sent back to, compared character by character
 */
public record IssuerSettings(
        Path folder, int port, URI issuer, String audience, String rolesClaim, String clientId, Set<URI> redirectUris) {

    public IssuerSettings {
        redirectUris = Set.copyOf(redirectUris);
    }

    URI at(String path) {
        return URI.create(issuer + path);
    }
}
