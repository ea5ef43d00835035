package io.yeyak.launcher.gateway.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * How the HTTP server is set up.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param publicUrl where the outside world reaches it
 * @param corsOrigins the web origins other than its own that may call it
 */
public record ServerSettings(String host, int port, URI publicUrl, Limits limits, Set<String> corsOrigins) {

    /** Every web origin that may call it, its own as well; none when it does not matter to it. */
    Set<String> webOrigins() {
        if (corsOrigins.isEmpty()) {
            return Set.of();
        }
        Set<String> origins = new HashSet<>(corsOrigins);
        origins.add(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
        return origins;
    }
}
