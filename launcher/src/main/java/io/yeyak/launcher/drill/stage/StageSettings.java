package io.yeyak.launcher.drill.stage;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a stage is put up.
 *
 * @param folder where its servers keep everything, with a log file for each process; it is made, and it is left
 * @param progress hears, in a sentence, what is going on; from any thread
 */
public record StageSettings(Path folder, Consumer<String> progress) {

    public StageSettings {
        folder = folder.toAbsolutePath().normalize();
    }
}
