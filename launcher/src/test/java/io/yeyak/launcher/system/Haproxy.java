package io.yeyak.launcher.system;

import io.yeyak.launcher.system.RoundRobin.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The same as {@link RoundRobin}, as people have it. */
final class Haproxy implements AutoCloseable {

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin");

    private final Process process;

    /** Listens at that port; it keeps its configuration in that folder. */
    Haproxy(Path folder, int port, List<Gateway> gateways) throws IOException {
        var file = Files.writeString(folder.resolve("haproxy.cfg"), configuration(port, gateways));
        process = new ProcessBuilder(program().toString(), "-db", "-f", file.toString())
                .inheritIO()
                .start();
    }

    /** Whether it is installed. */
    static boolean isThere() {
        return candidates().findAny().isPresent();
    }

    private static Path program() {
        return candidates().findFirst().orElseThrow();
    }

    private static Stream<Path> candidates() {
        return FOLDERS.stream().map(folder -> Path.of(folder, "haproxy")).filter(Files::isExecutable);
    }

    // No retries: what is lost is to be seen.
    private static String configuration(int port, List<Gateway> gateways) {
        var text = new StringBuilder("""
                defaults
                  mode http
                  retries 0
                  timeout connect 2s
                  timeout client 60s
                  timeout server 60s
                  timeout check 4s
                listen gateways
                  bind 127.0.0.1:%d
                  balance roundrobin
                  option httpchk GET /health/ready
                """.formatted(port));
        for (var gateway : gateways) {
            text.append("  server g%d 127.0.0.1:%d check port %d inter 500ms fall 2 rise 1\n"
                    .formatted(gateway.port(), gateway.port(), gateway.managementPort()));
        }
        return text.toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
