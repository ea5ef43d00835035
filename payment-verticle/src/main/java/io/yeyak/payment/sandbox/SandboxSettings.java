package io.yeyak.payment.sandbox;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseSettings;
import java.net.URI;

/**
 * What the sandbox provider needs.
 *
 * @param host where it listens
 * @param port where it listens; 0 for any that is free
 * @param publicUrl how customers' browsers reach its pages
 * @param apiKey what merchants prove themselves by
 * @param webhookSecret what its messages are signed with
 * @param webhookUrl where its messages go
 * @param database its own books
 */
public record SandboxSettings(
        String host,
        int port,
        URI publicUrl,
        Secret apiKey,
        Secret webhookSecret,
        URI webhookUrl,
        DatabaseSettings database) {}
