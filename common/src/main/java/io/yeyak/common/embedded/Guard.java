package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that waits for the end of this process and then tidies up after it: even after a kill -9 nothing stays
 * behind.
 */
final class Guard implements AutoCloseable {

    private static final String UNTIL_THE_END = """
            trap '' INT TERM HUP
            cat > /dev/null
            """;

    // It signals the one process id it was given, never a later server.
    private static final String STOP = """
            kill -INT "$2"
            tries=0
            while [ -e "$3" ] && kill -0 "$2" && [ $tries -lt 300 ]; do tries=$((tries + 1)); sleep 0.1; done
            """;

    private static final String DELETE = """
            [ -z "$1" ] || rm -rf -- "$1"
            """;

    private final Process shell;

    private Guard(String script, String... words) {
        var command = new ArrayList<>(List.of("sh", "-c", UNTIL_THE_END + script, "yeyak-guard"));
        command.addAll(List.of(words));
        try {
            shell = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new EmbeddedFailure("No shell could be started: " + e + ".", e);
        }
    }

    /** Will stop a running server; {@code litter} is the folder to delete after it, or nothing. */
    static Guard over(PostgresServer server, String litter) {
        return new Guard(
                STOP + DELETE,
                litter,
                "" + server.processId(),
                server.processFile().toString());
    }

    /** Will delete a folder. */
    static Guard over(Path folder) {
        return new Guard(DELETE, folder.toString());
    }

    /** Calls the guard off, before what it guards is ended in the ordinary way. */
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
