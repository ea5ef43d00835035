package io.yeyak.launcher.command;

import io.vertx.core.Vertx;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.audit.AuditAnswer;
import io.yeyak.launcher.audit.AuditReport;
import io.yeyak.launcher.audit.Audits;
import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.RunningPlatform;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.SettingsReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether everything is right. */
@Command(
        name = "audit",
        exitCodeOnExecutionException = AuditCommand.NOT_LOOKED,
        description = {
            "Looks at everything a running platform has stored, at the provider's books and at Kafka, and says whether"
                    + " all of it is right.",
            "Without settings of databases it looks at the platform that runs on a data folder.",
            "Ends with 0 when everything is right, with 1 when something is not, with 2 when something could not be"
                    + " looked at."
        })
final class AuditCommand implements Callable<Integer> {

    private static final int VIOLATED = 1;
    static final int NOT_LOOKED = 2;
    private static final long LONGEST_HOURS = 12;

    private final PrintWriter out;

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the platform (.yeyak in the current one).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            description = "How long something may be on its way before it is wrong (60).")
    private Optional<Long> graceSeconds = Optional.empty();

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean isJson;

    AuditCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        Logs.keepQuiet();
        var settings = settings();
        var grace =
                graceSeconds.map(Duration::ofSeconds).orElse(settings.auditor().grace());
        var vertx = Vertx.vertx();
        try {
            var report = Audits.fullPass(vertx, settings, grace).await(LONGEST_HOURS, TimeUnit.HOURS);
            print(report);
            if (report.violated()) {
                return VIOLATED;
            }
            return report.green() ? 0 : NOT_LOOKED;
        } finally {
            vertx.close().await();
        }
    }

    private Settings settings() {
        var flags = new ArrayList<>(List.of("roles=auditor"));
        data.ifPresent(folder -> flags.add("data.folder=" + folder));
        var given = options.sources(Map.of(), flags);
        if (data.isEmpty() && SettingsReader.namesDatabases(given)) {
            return SettingsReader.read(given);
        }
        var folder = SettingsReader.readEmbedded(given).folder();
        return SettingsReader.read(options.sources(RunningPlatform.values(new DataFolder(folder)), flags));
    }

    private void print(AuditReport report) {
        if (isJson) {
            out.println(new String(Json.encode(AuditAnswer.all(report)), StandardCharsets.UTF_8));
        } else {
            report.lines().forEach(out::println);
            out.println(String.format(
                    Locale.ROOT,
                    "%s Looked at everything in %.1f s.",
                    verdict(report),
                    report.took().toMillis() / 1_000.0));
        }
        out.flush();
    }

    private static String verdict(AuditReport report) {
        if (report.violated()) {
            return "SOMETHING IS NOT RIGHT.";
        }
        return report.green() ? "Everything is right." : "Nothing is wrong, but not everything could be looked at.";
    }
}
