package io.yeyak.launcher.bench.measure;

import io.yeyak.launcher.bench.report.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the machine is, and whether a bench had it to itself. */
public final class MachineMeter {

    private final Optional<ProcFiles.Processors> before = ProcFiles.processors();
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /** The machine, from the making of this until now. */
    public Machine machine() {
        return new Machine(
                word(Path.of("/proc/cpuinfo"), "model name").orElseGet(() -> System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString(),
                stolen().orElse(0),
                load);
    }

    private OptionalDouble stolen() {
        var now = ProcFiles.processors();
        if (before.isEmpty() || now.isEmpty() || now.get().all() <= before.get().all()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((now.get().stolen() - before.get().stolen())
                / (now.get().all() - before.get().all()));
    }

    private static long memory() {
        return word(Path.of("/proc/meminfo"), "MemTotal")
                .map(words -> Long.parseLong(words.split(" ", -1)[0]) * 1_024)
                .orElse(0L);
    }

    private static Optional<String> word(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
