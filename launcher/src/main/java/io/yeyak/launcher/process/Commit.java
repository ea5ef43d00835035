package io.yeyak.launcher.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What was built, as far as that can be known. */
public final class Commit {

    private static final String UNKNOWN = "unknown";
    private static final long PATIENCE_SECONDS = 10;

    private Commit() {}

    /** The commit of the working copy that this class comes from. */
    public static String ofThis() {
        return folder().flatMap(Commit::of).orElse(UNKNOWN);
    }

    /** The version of the library that a class comes from. */
    public static String versionOf(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse(UNKNOWN);
    }

    private static Optional<String> of(Path folder) {
        return git(folder, "rev-parse", "--short=12", "HEAD")
                .map(commit -> git(folder, "status", "--porcelain", "--untracked-files=no")
                                .filter(String::isEmpty)
                                .isPresent()
                        ? commit
                        : commit + "+");
    }

    private static Optional<Path> folder() {
        try {
            var source = Commit.class.getProtectionDomain().getCodeSource();
            var place = Path.of(source.getLocation().toURI());
            return Optional.ofNullable(Files.isDirectory(place) ? place : place.getParent());
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> git(Path folder, String... words) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            var hasEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return hasEnded && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
