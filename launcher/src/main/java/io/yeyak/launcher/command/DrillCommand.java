package io.yeyak.launcher.command;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.Trees;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.drill.Drill;
import io.yeyak.launcher.drill.Hearing;
import io.yeyak.launcher.drill.report.Report;
import io.yeyak.launcher.drill.report.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Breaks a platform of its own under load, and judges what its users saw. */
@Command(
        name = "drill",
        description = {
            "Starts a platform of many processes, sends people to it, breaks one thing after another, and judges what"
                    + " came of everything that was accepted.",
            "Ends with 0 if nothing was lost, doubled, oversold, wrongly charged or left undecided, and with 1 if"
                    + " anything was. Needs no other server and touches none."
        })
final class DrillCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    private final PrintWriter out;

    @Mixin
    private final DrillOptions options = new DrillOptions();

    DrillCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        Logs.expectTrouble();
        var kept = options.judged();
        return kept.isPresent() ? tell(Hearing.of(kept.get())) : drill();
    }

    private int drill() throws Exception {
        var folder = Trees.temporary("drill");
        var settings = options.settings(folder);
        var vertx = Vertx.vertx();
        try {
            Drill.run(vertx, settings, this::say);
        } finally {
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        var report = Hearing.of(settings.history());
        var status = tell(report);
        if (report.green()) {
            Trees.delete(folder);
        } else {
            say("The history is " + settings.history() + ", and what the processes said is in " + folder + ".");
        }
        return status;
    }

    private int tell(Report report) throws IOException {
        Text.of(report).forEach(out::println);
        out.flush();
        if (options.report().isPresent()) {
            Files.write(options.report().get(), Json.encode(report));
        }
        return report.green() ? 0 : 1;
    }

    private synchronized void say(String words) {
        out.println(words);
        out.flush();
    }
}
