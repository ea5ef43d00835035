package io.yeyak.launcher.command;

import io.yeyak.launcher.settings.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the settings of a command come from. */
final class SettingsOptions {

    private final Map<String, String> environment = System.getenv();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Lines of key = value; the variable YEYAK_CONFIG may name it as well.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, stronger than the file and the environment; see the command settings.")
    private List<String> assignments = new ArrayList<>();

    /** What the program knows by itself is the weakest, then come the file, the environment and the flags. */
    Sources sources(Map<String, String> byItself, List<String> flags) {
        var sources = new Sources().values("the run command", byItself);
        file.or(() -> Optional.ofNullable(environment.get("YEYAK_CONFIG")).map(Path::of))
                .ifPresent(sources::file);
        return sources.environment(environment).flags(assignments).flags(flags);
    }
}
