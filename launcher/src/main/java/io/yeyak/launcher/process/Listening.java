package io.yeyak.launcher.process;

import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks, before anything is started, whether what will be listened at can be: afterwards the failure comes from the
 * depth of some server, and does not say which setting it is about.
 */
public final class Listening {

    private final List<String> problems = new ArrayList<>();

    private Listening() {}

    /**
     * Tries every address of the process.
     *
     * @throws ListeningProblems if one or more cannot be had
     */
    public static void check(Settings settings) {
        var listening = new Listening();
        if (settings.roles().contains(Role.GATEWAY)) {
            listening.look("http.port", settings.http().host(), settings.http().port());
        }
        if (settings.roles().contains(Role.SANDBOX)) {
            settings.sandbox().ifPresent(sandbox -> listening.look("sandbox.port", sandbox.host(), sandbox.port()));
        }
        var management = settings.management();
        listening.look("management.port", management.host(), management.port());
        var cluster = settings.cluster();
        listening.look("cluster.port", cluster.host(), cluster.port());
        listening.look("cluster.event-bus.port", cluster.host(), cluster.busPort());
        if (!listening.problems.isEmpty()) {
            throw new ListeningProblems(listening.problems);
        }
    }

    private void look(String key, String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            problems.add(key + " (" + host + ":" + port + "): " + e.getMessage());
        }
    }
}
