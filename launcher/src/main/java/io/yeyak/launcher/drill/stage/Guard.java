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
 * Knows the ids of all processes that run on a stage, and what is mounted for it. When this process ends in any way,
 * even by kill -9, a shell that holds the other end of a pipe ends those that are left, and unmounts. It learns of
 * every end, and so never signals a stranger.
 */
final class Guard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private static final long END_SECONDS = 20;

    // The children of a server would keep its disk busy, those that stand still for ever. Any others take a moment.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            PATH=$PATH:/usr/sbin:/sbin
            alive=
            while read -r word what; do
                case $word in
                began) alive="$alive $what" ;;
                ended)
                    rest=
                    for other in $alive; do [ "$other" = "$what" ] || rest="$rest $other"; done
                    alive=$rest ;;
                mounts) set -- "$@" "$what" ;;
                unmounted) for other do shift; [ "$other" = "$what" ] || set -- "$@" "$other"; done ;;
                esac
            done
            for pid in $alive; do
                children=
                read -r children < "/proc/$pid/task/$pid/children"
                kill -KILL "$pid" $children
            done
            for disk do
                tries=0
                until umount "$disk"; do
                    tries=$((tries + 1))
                    [ $tries -lt 150 ] || { umount -l "$disk"; break; }
                    sleep 0.1
                done
            done
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

    /** Will unmount what is about to be mounted there. */
    synchronized void mounts(Path folder) {
        tell("mounts " + folder);
    }

    /** Nothing was mounted there after all. */
    synchronized void unmounted(Path folder) {
        tell("unmounted " + folder);
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

    /** Ends whatever is left, unmounts, and ends itself. */
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
