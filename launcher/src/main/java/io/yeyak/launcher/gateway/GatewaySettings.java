package io.yeyak.launcher.gateway;

import io.yeyak.launcher.gateway.http.Limits;
import io.yeyak.launcher.gateway.http.ServerSettings;
import io.yeyak.launcher.gateway.identity.IdentitySettings;
import java.net.URI;
import java.util.Set;

/**
 * How a gateway is set up.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param publicUrl where the outside world reaches it
 * @param corsOrigins the web origins other than its own that may call it; none by default
 */
public record GatewaySettings(
        String host, int port, URI publicUrl, IdentitySettings identity, Limits limits, Set<String> corsOrigins) {

    public GatewaySettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("there is no such port: " + port);
        }
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("the public address has a scheme and a host: " + publicUrl);
        }
        corsOrigins = Set.copyOf(corsOrigins);
    }

    ServerSettings server() {
        return new ServerSettings(host, port, publicUrl, limits, corsOrigins);
    }
}
