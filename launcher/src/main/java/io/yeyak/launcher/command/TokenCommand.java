package io.yeyak.launcher.command;

import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.EmbeddedIssuer;
import io.yeyak.launcher.settings.SettingsReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A token for the command line. */
@Command(
        name = "token",
        description = {
            "Prints an access token for a user of the platform that runs on a data folder; it is good for an hour.",
            "It is signed with the key in that folder, so only its owner can have one."
        })
final class TokenCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the platform (.yeyak in the current one).")
    private Optional<Path> data = Optional.empty();

    private String user = "";

    TokenCommand(PrintWriter out) {
        this.out = out;
    }

    @Parameters(paramLabel = "USER", description = "admin, minji or sam")
    void takeUser(String name) {
        user = name;
    }

    @Override
    public Integer call() {
        var flags = data.map(folder -> List.of("data.folder=" + folder)).orElse(List.of());
        var folder =
                SettingsReader.readEmbedded(settings.sources(Map.of(), flags)).folder();
        out.println(EmbeddedIssuer.token(new DataFolder(folder), user));
        return 0;
    }
}
