package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a stage is put up, and what it is like.
 *
 * @param folder where its servers keep everything, with a log file for each process; it is made, and it is left
 * @param progress hears, in a sentence, what is going on; from any thread
 * @param previous another release, which the platform begins with and changes to and fro with this one
 * @param company which processes there are
 * @param postgres settings of PostgreSQL besides the usual, such as {@code work_mem=8MB}
 * @param recordings where each JVM leaves a recording of what it did, when it ends in order; without it none is made
 */
public record StageSettings(
        Path folder,
        Consumer<String> progress,
        Optional<Release> previous,
        Company company,
        List<String> postgres,
        Optional<Path> recordings) {

    public StageSettings {
        folder = folder.toAbsolutePath().normalize();
        postgres = List.copyOf(postgres);
        recordings = recordings.map(place -> place.toAbsolutePath().normalize());
    }

    /** For breaking things: two processes of each role, behind proxies. */
    public StageSettings(Path folder, Consumer<String> progress) {
        this(folder, progress, Optional.empty());
    }

    /** As {@link #StageSettings(Path, Consumer)}, and of two releases in turn. */
    public StageSettings(Path folder, Consumer<String> progress, Optional<Release> previous) {
        this(folder, progress, previous, Company.DOUBLE, List.of(), Optional.empty());
    }

    /** Where a process writes what it says. */
    Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }
}
