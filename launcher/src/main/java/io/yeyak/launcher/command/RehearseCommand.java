package io.yeyak.launcher.command;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.demo.DemoSeed;
import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.EmbeddedIssuer;
import io.yeyak.launcher.embedded.EmbeddedPlatform;
import io.yeyak.launcher.embedded.TemporaryFolder;
import io.yeyak.launcher.process.StopOrder;
import io.yeyak.launcher.settings.EmbeddedSettings;
import io.yeyak.launcher.settings.SettingsReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A start on a folder of its own, and its end. A JVM that is told to writes down what it has loaded, and later starts
 * take that from the file (<a href="https://openjdk.org/jeps/514">JEP 514</a>).
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts the whole platform on a throw-away folder and stops it again.")
final class RehearseCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    RehearseCommand(PrintWriter out) {
        this.screen = new Screen(out);
    }

    @Override
    public Integer call() throws Exception {
        Logs.keepQuiet();
        var stops = new StopOrder();
        // The end of the process stops everything, whether the rehearsal went well, failed, or was interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> screen.stopped(stops.stop()), "yeyak-stop"));
        rehearse(TemporaryFolder.make(stops), stops);
        return 0;
    }

    private void rehearse(Path folder, StopOrder stops) throws Exception {
        var flags = List.of("data.folder=" + folder, "http.port=" + Ports.free());
        EmbeddedSettings wanted = SettingsReader.readEmbedded(settings.sources(RunCommand.LOOPBACK, flags));
        var platform = EmbeddedPlatform.start(
                wanted, byItself -> SettingsReader.read(settings.sources(byItself, flags)), stops, screen);
        var gateway = URI.create("http://127.0.0.1:" + platform.http().port());
        var data = new DataFolder(wanted.folder());
        DemoSeed.plant(gateway, user -> EmbeddedIssuer.token(data, user), data.demoMoment());
    }
}
