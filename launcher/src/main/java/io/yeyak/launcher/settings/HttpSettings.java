package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Where the gateway is.
 *
 * @param publicUrl how the outside world reaches it, without a slash at the end
 * @param pages whether it has web pages
 * @param ticketCodeKey what the codes on tickets are signed with
 * @param demoRush whether made-up customers may rush at a show
 */
public record HttpSettings(
        String host, int port, URI publicUrl, boolean pages, Optional<Secret> ticketCodeKey, boolean demoRush) {}
