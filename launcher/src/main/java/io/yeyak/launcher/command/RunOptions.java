package io.yeyak.launcher.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said about a run; each is short for a setting. */
final class RunOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps everything (.yeyak in the current one).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--throw-away", description = "Keep nothing: a new folder, deleted at the end.")
    private boolean throwAway;

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the gateway (8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--demo",
            negatable = true,
            description = "Put a few shows on sale, or do not; by itself it does at the first start of a folder.")
    private Optional<Boolean> demo = Optional.empty();

    boolean isThrowAway() {
        return throwAway;
    }

    /** As settings. */
    List<String> flags() {
        var flags = new ArrayList<String>();
        data.ifPresent(folder -> flags.add("data.folder=" + folder));
        port.ifPresent(number -> flags.add("http.port=" + number));
        demo.ifPresent(wanted -> flags.add("demo=" + (wanted ? "yes" : "no")));
        return flags;
    }
}
