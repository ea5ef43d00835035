package io.yeyak.launcher.drill.stage;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.settings.Role;
import java.util.Locale;

/**
 * One process of the platform, and its ports.
 *
 * @param servicePort of the gateway or of the sandbox provider; nobody listens there in other roles
 * @param kafkaPort where the broker listens for this process alone
 */
record Member(
        String name, Role role, int servicePort, int managementPort, int clusterPort, int busPort, int kafkaPort) {

    static Member of(Role role, String name) {
        return new Member(name, role, Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    boolean hasDatabase() {
        return role != Role.GATEWAY;
    }

    boolean hasKafka() {
        return role != Role.GATEWAY && role != Role.SANDBOX;
    }

    boolean callsProvider() {
        return role == Role.PAYMENT;
    }

    /** The name of the broker's listener for it. */
    String listener() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
