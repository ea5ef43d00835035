package io.yeyak.launcher.settings;

import java.util.List;
import java.util.Optional;

/**
 * How the processes of a platform find each other.
 *
 * @param name only processes with the same one join
 * @param host the address of this process, for the others
 * @param port of membership
 * @param busPort of the event bus
 * @param members some of the others, as host:port; empty for a process by itself
 * @param serviceDns the headless service that names the others, instead of members
 * @param lite whether this process keeps nothing of what they all know, and needs others that do
 */
public record ClusterSettings(
        String name,
        String host,
        int port,
        int busPort,
        List<String> members,
        Optional<String> serviceDns,
        boolean lite) {

    public ClusterSettings {
        members = List.copyOf(members);
    }
}
