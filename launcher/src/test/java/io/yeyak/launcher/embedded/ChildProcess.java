package io.yeyak.launcher.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.launcher.process.OwnJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Yeyak in a process of its own. */
public final class ChildProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final String END = "(the end)";

    private final Process process;
    private final List<String> heard = new ArrayList<>();
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> {
            process.inputReader(UTF_8).lines().forEach(lines::add);
            lines.add(END);
        });
    }

    public static ChildProcess start(String... words) throws IOException {
        return start(List.of(), words);
    }

    /** With flags for its JVM. */
    public static ChildProcess start(List<String> flags, String... words) throws IOException {
        var command = OwnJava.command(512, flags, List.of(words));
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that holds {@code text}. */
    @CanIgnoreReturnValue
    public String await(String text) throws InterruptedException {
        for (var line = next(); !line.equals(END); line = next()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("never said \"" + text + "\":\n" + String.join("\n", heard));
    }

    private String next() throws InterruptedException {
        var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("silent for too long after:\n" + String.join("\n", heard));
        }
        heard.add(line);
        return line;
    }

    public void terminate() {
        // Not the process itself: that would close what it still says.
        process.toHandle().destroy();
    }

    public void kill() {
        process.toHandle().destroyForcibly();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end after:\n" + String.join("\n", heard));
        }
        return process.exitValue();
    }

    /** Everything it said; for one that has ended. */
    public String said() throws InterruptedException {
        while (!next().equals(END)) {
            // The next line is remembered by itself.
        }
        return String.join("\n", heard.subList(0, heard.size() - 1));
    }

    /** The processes of the machine that have {@code folder} on their command line. */
    public static List<String> processesOn(Path folder) throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .map(ChildProcess::commandLine)
                    .filter(line -> line.contains(folder.toString()))
                    .toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
