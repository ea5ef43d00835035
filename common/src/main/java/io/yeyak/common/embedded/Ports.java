package io.yeyak.common.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address that an embedded server can have, and keep over its restarts. */
public final class Ports {

    // Below the range the system takes from for outgoing connections, so that a port stays ours while we are down.
    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final int TRIES = 200;
    // No more than there are ports.
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final PortClaims CLAIMS = PortClaims.in(PostgresBinaries.userCache());

    private Ports() {}

    /**
     * The port {@code wanted}, or for 0 the one written in {@code file} if it is still free, else a free one. It is
     * written there.
     *
     * @throws EmbeddedFailure if the one wanted is taken
     */
    public static int choose(int wanted, Path file) {
        if (wanted > 0 && !isFree(wanted)) {
            throw new EmbeddedFailure("Port " + wanted + " is taken by another process.");
        }
        var before = read(file);
        var port = wanted > 0 ? wanted : before > 0 && isFree(before) ? before : free();
        if (port != before) {
            PrivateFile.write(file, port + "\n");
        }
        return port;
    }

    /** Whether the loopback address has it to give. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that is free now, and that no process of this user was given: it may be used later than the next one. */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && GIVEN.add(port) && CLAIMS.claim(port)) {
                return port;
            }
        }
        throw new EmbeddedFailure("No port between " + FIRST + " and " + LAST + " is free on the loopback address.");
    }

    /** The port written in {@code file}; 0 if there is none. */
    public static int read(Path file) {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
