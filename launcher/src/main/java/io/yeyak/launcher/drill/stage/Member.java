package io.yeyak.launcher.drill.stage;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.settings.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One process of the platform, and its ports.
 *
 * @param servicePort of the gateway or of the sandbox provider; nobody listens there in other roles
 * @param kafkaPort where the broker listens for this process alone
 */
record Member(
        String name,
        List<Role> roles,
        int servicePort,
        int managementPort,
        int clusterPort,
        int busPort,
        int kafkaPort) {

    static Member of(Role role, String name) {
        return of(List.of(role), name);
    }

    static Member of(List<Role> roles, String name) {
        return new Member(name, roles, Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    boolean plays(Role role) {
        return roles.contains(role);
    }

    /** The roles as they are written in settings. */
    String labels() {
        return roles.stream().map(Role::label).collect(Collectors.joining(","));
    }

    /** Those of its roles that keep something. */
    List<Role> databases() {
        return roles.stream().filter(Role.withDatabase()::contains).toList();
    }

    boolean hasDatabase() {
        return !databases().isEmpty();
    }

    boolean hasKafka() {
        return hasDatabase() && !plays(Role.SANDBOX);
    }

    boolean callsProvider() {
        return plays(Role.PAYMENT);
    }

    /** The name of the broker's listener for it. */
    String listener() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
