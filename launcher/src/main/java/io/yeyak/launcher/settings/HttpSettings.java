package io.yeyak.launcher.settings;

import java.net.URI;

/**
 * Where the gateway is.
 *
 * @param publicUrl how the outside world reaches it, without a slash at the end
 */
public record HttpSettings(String host, int port, URI publicUrl) {}
