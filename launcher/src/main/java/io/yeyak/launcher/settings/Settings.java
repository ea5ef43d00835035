package io.yeyak.launcher.settings;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings of one process.
 *
 * @param nodeName a name it keeps over restarts and no other process has
 * @param oidc there if it is a gateway
 * @param databases one for each role that keeps something
 * @param auditor there always: what is known of the databases is enough to look
 * @param sandbox there if it is payment or the sandbox provider
 * @param tracing there if traces are wanted
 * @param drain how long a process that is about to end goes on serving, so that nobody sends it more
 */
public record Settings(
        Optional<String> nodeName,
        Set<Role> roles,
        HttpSettings http,
        ManagementSettings management,
        Optional<OidcSettings> oidc,
        Optional<KafkaSettings> kafka,
        Map<Role, DatabaseSettings> databases,
        AuditorSettings auditor,
        Optional<SandboxSettings> sandbox,
        ClusterSettings cluster,
        Optional<TracingSettings> tracing,
        Duration drain) {

    public Settings {
        roles = Set.copyOf(roles);
        databases = Map.copyOf(databases);
    }
}
