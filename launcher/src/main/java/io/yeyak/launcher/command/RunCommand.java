package io.yeyak.launcher.command;

import io.yeyak.launcher.demo.DemoFailure;
import io.yeyak.launcher.demo.DemoSeed;
import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.EmbeddedIssuer;
import io.yeyak.launcher.embedded.EmbeddedPlatform;
import io.yeyak.launcher.embedded.TemporaryFolder;
import io.yeyak.launcher.process.Lifetime;
import io.yeyak.launcher.process.StopOrder;
import io.yeyak.launcher.settings.Demo;
import io.yeyak.launcher.settings.EmbeddedSettings;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.SettingsReader;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole platform in one process, with nothing to install. */
@Command(
        name = "run",
        description = {
            "Runs the whole platform in this process, with its own PostgreSQL, Kafka, sign-in and payment provider.",
            "Everything is kept in the data folder, and is there again at the next start."
        })
class RunCommand implements Callable<Integer> {

    /** What a platform that somebody tries out listens on. */
    static final Map<String, String> LOOPBACK = Map.of("http.host", "127.0.0.1");

    private final PrintWriter out;

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    RunCommand(PrintWriter out) {
        this.out = out;
    }

    // A platform without a demo is a platform.
    private static void seed(Settings platform, DataFolder folder, Screen screen) {
        var gateway = URI.create("http://127.0.0.1:" + platform.http().port());
        try {
            DemoSeed.plant(gateway, user -> EmbeddedIssuer.token(folder, user), folder.demoMoment());
            screen.demo();
        } catch (DemoFailure e) {
            screen.noDemo(e);
        }
    }

    @Override
    public Integer call() throws Exception {
        Logs.keepQuiet();
        var stops = new StopOrder();
        var screen = new Screen(out);
        var flags = new ArrayList<>(options.flags());
        if (options.isThrowAway()) {
            flags.add("data.folder=" + TemporaryFolder.make(stops));
        }
        var wanted = SettingsReader.readEmbedded(settings.sources(LOOPBACK, flags));
        Lifetime.live(stops, () -> start(wanted, flags, stops, screen), screen);
        return 0;
    }

    private void start(EmbeddedSettings wanted, List<String> flags, StopOrder stops, Screen screen) throws Exception {
        var folder = new DataFolder(wanted.folder());
        var isNew = folder.isNew();
        screen.starting(folder, isNew);
        var platform = EmbeddedPlatform.start(
                wanted, byItself -> SettingsReader.read(settings.sources(byItself, flags)), stops, screen);
        folder.hasStarted();
        if (wanted.demo() == Demo.YES || (wanted.demo() == Demo.FIRST_START && isNew)) {
            seed(platform, folder, screen);
        }
        screen.welcome(platform, folder);
    }
}
