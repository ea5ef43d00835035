package io.yeyak.common.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program of the operating system to its end. */
final class Command {

    /** What a program said, and how it ended. */
    record Result(int status, String output) {}

    private Command() {}

    /** Runs it in {@code folder}; a program that cannot be started has status 127, as in a shell. */
    static Result run(Path folder, Duration patience, List<String> words) {
        try {
            var process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return finished(process, patience);
        } catch (IOException e) {
            return new Result(127, e.toString());
        }
    }

    private static Result finished(Process process, Duration patience) throws IOException {
        // Read elsewhere, so that a program that hangs is left after the patience and not after its last word.
        var output = new FutureTask<>(
                () -> process.inputReader(UTF_8).lines().reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b));
        Thread.ofVirtual().start(output);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(124, "no end within " + patience.toSeconds() + " s");
            }
            return new Result(process.exitValue(), output.get(5, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }
}
