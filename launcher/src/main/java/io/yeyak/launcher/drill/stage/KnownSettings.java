package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.OwnJava;
import io.yeyak.launcher.process.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which settings a release knows: it refuses to start when it is told of one that came later, as whoever goes back to
 * it goes back to its settings as well.
 */
final class KnownSettings {

    private static final Pattern ASSIGNMENT = Pattern.compile("^#?([a-z][a-z0-9.-]*) =", Pattern.MULTILINE);
    private static final String ANY = "kafka.properties.";
    private static final int HEAP = 64;
    private static final int PATIENCE_SECONDS = 60;

    private final String folder;
    private final Optional<Set<String>> names;

    private KnownSettings(String folder, Optional<Set<String>> names) {
        this.folder = folder;
        this.names = names;
    }

    /** Of the release that the stage itself is of. */
    static KnownSettings all() {
        return new KnownSettings("settings", Optional.empty());
    }

    /** Starts another release, which lists what it knows. Blocks for some seconds. */
    static KnownSettings askedOf(Release release) {
        try {
            var lines = Files.createTempFile("yeyak-settings-", ".txt");
            try {
                ask(release, lines);
                return new KnownSettings("settings-of-previous", Optional.of(in(Files.readString(lines))));
            } finally {
                Files.delete(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(release + " does not say which settings it knows", e);
        }
    }

    private static void ask(Release release, Path answer) throws IOException {
        var asking = new ProcessBuilder(OwnJava.command(release, HEAP, List.of(), List.of("settings")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(answer.toFile());
        asking.environment().keySet().removeIf(name -> name.startsWith("YEYAK_"));
        var asked = asking.start();
        try {
            if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("it took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            asked.destroyForcibly();
        }
        if (asked.exitValue() != 0) {
            throw new IOException("it ended with " + asked.exitValue());
        }
    }

    /** The names in what the command {@code settings} prints. */
    static Set<String> in(String lines) {
        return ASSIGNMENT.matcher(lines).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    boolean has(String name) {
        return name.startsWith(ANY) || names.map(known -> known.contains(name)).orElse(true);
    }

    /** Where in the stage's folder its settings are. */
    String folder() {
        return folder;
    }
}
