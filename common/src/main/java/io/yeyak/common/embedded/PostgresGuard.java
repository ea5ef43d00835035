package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A shell that waits for the end of this process and then stops the server, and deletes the folder of a throw-away one:
 * even after a kill -9 nothing stays behind. It signals the one process id it was given, never a later server.
 */
final class PostgresGuard implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat > /dev/null
            kill -INT "$1"
            tries=0
            while [ -e "$2" ] && kill -0 "$1" && [ $tries -lt 300 ]; do tries=$((tries + 1)); sleep 0.1; done
            [ -z "$3" ] || rm -rf -- "$3"
            """;

    private final Process shell;

    private PostgresGuard(Process shell) {
        this.shell = shell;
    }

    /** Guards a running server; {@code litter} is the folder to delete after it, or nothing. */
    static PostgresGuard over(PostgresServer server, String litter) {
        var processId = "" + server.processId();
        var processFile = server.processFile().toString();
        var words = List.of("sh", "-c", SCRIPT, "yeyak-postgres-guard", processId, processFile, litter);
        try {
            return new PostgresGuard(new ProcessBuilder(words)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new EmbeddedFailure("No shell could be started: " + e + ".", e);
        }
    }

    /** Calls the guard off, before the server is stopped in the ordinary way. */
    @Override
    public void close() {
        shell.destroyForcibly();
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
