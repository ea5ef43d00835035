package io.yeyak.launcher.gateway;

import io.yeyak.common.config.Secret;
import io.yeyak.launcher.gateway.http.Limits;
import io.yeyak.launcher.gateway.http.ServerSettings;
import io.yeyak.launcher.gateway.identity.IdentitySettings;
import io.yeyak.launcher.gateway.session.SessionSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How a gateway is set up.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param publicUrl where the outside world reaches it
 * @param corsOrigins the web origins other than its own that may call it; none by default
 * @param pages how people sign in to its pages; without, it has none
 * @param ticketCodeKey what the codes on tickets are signed with
 * @param demoRush whether made-up customers may rush at a show
 */
public record GatewaySettings(
        String host,
        int port,
        URI publicUrl,
        IdentitySettings identity,
        Limits limits,
        Set<String> corsOrigins,
        Optional<SessionSettings> pages,
        Optional<Secret> ticketCodeKey,
        boolean demoRush) {

    public GatewaySettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("there is no such port: " + port);
        }
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("the public address has a scheme and a host: " + publicUrl);
        }
        corsOrigins = Set.copyOf(corsOrigins);
    }

    /** One that serves the contract, and nothing besides. */
    public GatewaySettings(
            String host, int port, URI publicUrl, IdentitySettings identity, Limits limits, Set<String> corsOrigins) {
        this(host, port, publicUrl, identity, limits, corsOrigins, Optional.empty(), Optional.empty(), false);
    }

    ServerSettings server() {
        return new ServerSettings(host, port, publicUrl, limits, corsOrigins);
    }
}
