package io.yeyak.launcher.gateway.http;

import java.net.URI;
import java.util.Set;

/**
 * How the HTTP server is set up.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param publicUrl where the outside world reaches it
 * @param corsOrigins the web origins other than its own that may call it
 */
public record ServerSettings(String host, int port, URI publicUrl, Limits limits, Set<String> corsOrigins) {}
