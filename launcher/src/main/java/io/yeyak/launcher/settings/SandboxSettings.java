package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The sandbox payment provider, as its customer and as itself.
 *
 * @param url where payment finds it
 * @param apiKey what payment shows it
 * @param webhookSecret what it signs its webhooks with
 * @param verifyAfter how long payment waits for its webhook before it asks whether what was answered was done
 * @param returnUrl where customers go from its page, without a slash at the end; the reservation's id is put below it
 * @param host where it listens, in a process with that role
 * @param port for that
 */
public record SandboxSettings(
        URI url,
        Secret apiKey,
        Secret webhookSecret,
        Duration verifyAfter,
        Optional<URI> returnUrl,
        String host,
        int port) {}
