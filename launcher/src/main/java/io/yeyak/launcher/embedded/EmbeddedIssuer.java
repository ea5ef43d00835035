package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.gateway.session.SessionSettings;
import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.oidc.OwnersToken;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** What the issuer of a data folder is. */
public final class EmbeddedIssuer {

    static final String AUDIENCE = "yeyak";
    static final String ROLES_CLAIM = "roles";
    static final String CLIENT_ID = "yeyak-web";

    private EmbeddedIssuer() {}

    static IssuerSettings settings(DataFolder folder, EmbeddedPorts ports) {
        return settings(folder, ports.issuer(), "http://localhost:" + ports.http());
    }

    private static IssuerSettings settings(DataFolder folder, int port, String publicUrl) {
        return new IssuerSettings(
                folder.issuer(),
                port,
                folder.issuerUri(port),
                AUDIENCE,
                ROLES_CLAIM,
                CLIENT_ID,
                Set.of(URI.create(publicUrl + SessionSettings.RETURN_PATH)));
    }

    /**
     * An access token for a customer whom the issuer does not know: for the demo. Blocks.
     *
     * @throws IllegalArgumentException if no platform was started on the folder
     */
    static String visitorsToken(IssuerSettings issuer, String name) {
        return OwnersToken.ofAnybody(issuer, name, "customer", Clock.systemUTC());
    }

    /**
     * An access token for one of the users of a data folder. Blocks.
     *
     * @throws IllegalArgumentException if there is no such user, or no platform was started on the folder
     */
    public static String token(DataFolder folder, String user) {
        var port = Ports.read(folder.portOf("issuer"));
        return OwnersToken.of(settings(folder, port, "http://localhost"), user, Clock.systemUTC());
    }
}
