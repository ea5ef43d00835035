package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.Release;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a stage is put up.
 *
 * @param folder where its servers keep everything, with a log file for each process; it is made, and it is left
 * @param progress hears, in a sentence, what is going on; from any thread
 * @param previous another release, which the platform begins with and changes to and fro with this one
 */
public record StageSettings(Path folder, Consumer<String> progress, Optional<Release> previous) {

    public StageSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    /** All of it of this release. */
    public StageSettings(Path folder, Consumer<String> progress) {
        this(folder, progress, Optional.empty());
    }
}
