package io.yeyak.launcher.command;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.Trees;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.bench.Bench;
import io.yeyak.launcher.bench.BenchSettings;
import io.yeyak.launcher.bench.report.BenchReport;
import io.yeyak.launcher.bench.report.Text;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a platform of its own on this machine. */
@Command(
        name = "bench",
        description = {
            "Starts a platform in processes of its own, sends people to it as fast as it can serve them, and measures"
                    + " how many that are, how long they wait, and what each costs; and the conventional ways to sell"
                    + " tickets on the same PostgreSQL, in turn.",
            "Ends with 0, or with 1 if anything went wrong or the auditor found something: then its figures mean"
                    + " nothing. Needs no other server and touches none, but with --url: then it drives that one alone."
        },
        footer = "%nScenarios: hot-show, sell-out, thousand-shows, saga, calm, overload, browse, live-updates,"
                + " start-up, accept-only, growth, bloat. The last one takes half an hour, and is run only where it is"
                + " asked for. With --url there are hot-show, sell-out, thousand-shows, overload and live-updates."
                + " Only a machine that does nothing else gives figures; on any other only ratios mean anything.")
final class BenchCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    private final PrintWriter out;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Mixin
    private final BenchPlace place = new BenchPlace();

    BenchCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        Logs.expectTrouble();
        var settings = options.settings(place);
        var line = new ProgressLine(
                out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
        var vertx = Vertx.vertx();
        BenchReport report;
        try {
            report = Bench.run(vertx, settings, VersionCommand.yeyak(), line::say, line::progress);
        } finally {
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        tell(report, line);
        leave(settings, report.green(), line);
        return report.green() ? 0 : 1;
    }

    private void leave(BenchSettings settings, boolean isGreen, ProgressLine line) {
        settings.recordings().ifPresent(recordings -> line.say("What the processes did is in " + recordings + "."));
        if (settings.outside().isPresent()) {
            return;
        }
        if (isGreen && !place.isKept()) {
            Trees.delete(settings.folder());
        } else {
            line.say("What the processes said is in " + settings.folder().resolve("logs") + ".");
        }
    }

    private void tell(BenchReport report, ProgressLine line) throws IOException {
        var lines = Text.of(report);
        lines.forEach(line::say);
        if (options.report().isPresent()) {
            Files.write(options.report().get(), Json.encode(report));
        }
        if (options.text().isPresent()) {
            Files.write(options.text().get(), lines);
        }
    }
}
