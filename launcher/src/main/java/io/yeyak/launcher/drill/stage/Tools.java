package io.yeyak.launcher.drill.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system, which do not outlive the stage. */
final class Tools {

    private static final long PATIENCE_SECONDS = 60;

    private final Guard guard;

    Tools(Guard guard) {
        this.guard = guard;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it is not there or did not succeed; the message is the first thing it said
     */
    void run(List<String> words) throws IOException {
        var process = guard.launch(new ProcessBuilder(command(words)).redirectErrorStream(true));
        try {
            process.getOutputStream().close();
            // It says little: it all fits into the pipe.
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " takes more than " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(firstWord(process, words.getFirst()));
        }
    }

    private static String firstWord(Process process, String program) {
        return process.inputReader(UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(program + " ended with " + process.exitValue());
    }

    // What belongs to the system is not on everybody's path.
    private static List<String> command(List<String> words) {
        var path = System.getenv("PATH");
        var command =
                new ArrayList<>(List.of("env", "PATH=" + (path == null ? "/usr/bin:/bin" : path) + ":/usr/sbin:/sbin"));
        command.addAll(words);
        return command;
    }
}
