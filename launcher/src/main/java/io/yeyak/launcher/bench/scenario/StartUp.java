package io.yeyak.launcher.bench.scenario;

import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.Trees;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.drill.stage.StagedProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A platform in one process, as the run command starts it: on an empty folder, and on what it has left there. */
final class StartUp implements Scenario {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double MEGABYTE = 1 << 20;

    private final Ground ground;

    StartUp(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "all in one process, from nothing and on existing data, until it answers";
    }

    @Override
    public Measured run(int run) {
        var folder = Trees.temporary("bench-start");
        try {
            return start(folder, run);
        } finally {
            Trees.delete(folder);
        }
    }

    private Measured start(Path folder, int run) {
        var port = Ports.free();
        var figures = new TreeMap<String, Double>();
        for (var name : List.of("s from nothing to ready", "s on existing data to ready")) {
            var begun = System.nanoTime();
            var process = started(folder, port, run);
            figures.put(name, (System.nanoTime() - begun) / NANOS);
            Meters.residentBytes(process.pid())
                    .ifPresent(bytes -> figures.put("MB resident at rest, one process", bytes / MEGABYTE));
            process.stop().await();
        }
        return Measured.nothing().telling(Map.copyOf(figures));
    }

    private StagedProcess started(Path folder, int port, int run) {
        var words = List.of("run", "--data", folder.toString(), "--no-demo", "--port", "" + port);
        var answers = URI.create("http://localhost:" + port + "/api/v1/shows");
        return ground.stage().hire("start-up-" + run, words, answers).await();
    }
}
