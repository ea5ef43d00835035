package io.yeyak.launcher.command;

import io.yeyak.launcher.settings.Listing;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be set, and what is. */
@Command(
        name = "settings",
        description = {
            "Explains every setting and shows what it is set to; secrets are not shown.",
            "What it prints can be used as a file for --config."
        })
final class SettingsCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    SettingsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Listing.of(options.sources(Map.of(), List.of())).forEach(out::println);
        return 0;
    }
}
