package io.yeyak.launcher.command;

import io.yeyak.common.embedded.Trees;
import io.yeyak.launcher.bench.Outside;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said about where a bench is done, and what it leaves there. */
final class BenchPlace {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything in this folder, and go on with what a bench before has left there; a"
                    + " temporary one by default.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--jfr",
            paramLabel = "DIR",
            description = "Have each process of the platform leave a recording of Java's flight recorder there; that"
                    + " costs a little, too.")
    private Optional<Path> recordings = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Drive a deployment that runs there, by plain HTTP, and tell what can be seen from outside.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "With --url: access tokens of customers, one in each line.")
    private Optional<Path> customers = Optional.empty();

    @Option(
            names = "--admin-token-file",
            paramLabel = "FILE",
            description = "With --url: an access token of an administrator, who puts the shows on sale.")
    private Optional<Path> admin = Optional.empty();

    /** Where the platform keeps everything; made if nobody has named it. */
    Path folder() {
        return data.orElseGet(() -> Trees.temporary("bench"));
    }

    /** Whether that folder is somebody's. */
    boolean isKept() {
        return data.isPresent();
    }

    Optional<Path> recordings() {
        return recordings;
    }

    /**
     * The deployment that is driven instead of a platform of the bench's own.
     *
     * @throws IllegalArgumentException if what was said does not go together
     */
    Optional<Outside> outside() {
        if (url.isPresent() != customers.isPresent() || url.isPresent() != admin.isPresent()) {
            throw new IllegalArgumentException("--url, --token-file and --admin-token-file go together.");
        }
        if (url.isPresent() && (data.isPresent() || recordings.isPresent())) {
            throw new IllegalArgumentException("--data and --jfr are not for a deployment that runs elsewhere.");
        }
        return url.map(at -> new Outside(at, lines(customers.orElseThrow()), token(admin.orElseThrow())));
    }

    private static String token(Path file) {
        return lines(file).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no token in it."));
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e + ".", e);
        }
    }
}
