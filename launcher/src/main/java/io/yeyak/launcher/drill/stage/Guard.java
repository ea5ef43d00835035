package io.yeyak.launcher.drill.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the ids of all processes that run on a stage. When this process ends in any way, even by kill -9, a shell that
 * holds the other end of a pipe ends those that are left; it learns of every end, so that it never signals a stranger.
 */
final class Guard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private static final long END_SECONDS = 20;

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            alive=
            while read -r word pid; do
                rest=
                for other in $alive; do [ "$other" = "$pid" ] || rest="$rest $other"; done
                alive=$rest
                [ "$word" = ended ] || alive="$alive $pid"
            done
            for pid in $alive; do kill -KILL "$pid"; done
            """;

    private final Process shell;
    private final Writer pipe;
    private final Set<Long> alive = new LinkedHashSet<>();
    private boolean isClosed;

    Guard() throws IOException {
        shell = new ProcessBuilder("sh", "-c", SCRIPT, "yeyak-stage-guard")
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        pipe = shell.outputWriter(UTF_8);
    }

    /** Starts a process and remembers it until its end. Fails once this is closed. */
    synchronized Process launch(ProcessBuilder builder) throws IOException {
        if (isClosed) {
            throw new IOException("the stage is closed");
        }
        var started = builder.start();
        began(started.pid());
        var unusedEnd = started.onExit().thenAccept(gone -> ended(gone.pid()));
        return started;
    }

    /** Remembers a process that somebody else has started. */
    synchronized void began(long pid) {
        alive.add(pid);
        tell("began " + pid);
    }

    synchronized void ended(long pid) {
        alive.remove(pid);
        tell("ended " + pid);
    }

    /** Ends all that are left but one, and waits for their end. From now on nothing is started. */
    void endAllBut(long pid) {
        List<ProcessHandle> ending;
        synchronized (this) {
            isClosed = true;
            ending = alive.stream()
                    .filter(other -> other != pid)
                    .flatMap(other -> ProcessHandle.of(other).stream())
                    .toList();
        }
        ending.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(ending.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Ends whatever is left, and itself. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            pipe.close();
            shell.waitFor();
        } catch (IOException e) {
            log.atWarn().setCause(e).log("Could not tell the guard of the end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alive.clear();
    }

    // After the end of the shell nothing is told: what ends then was ended here.
    private void tell(String line) {
        if (!shell.isAlive()) {
            return;
        }
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The guard of the processes is gone");
        }
    }
}
