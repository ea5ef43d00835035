package io.yeyak.launcher.command;

import io.yeyak.launcher.drill.DrillSettings;
import io.yeyak.launcher.drill.fault.FaultKind;
import io.yeyak.launcher.process.Release;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What can be said about a drill. */
final class DrillOptions {

    private static final int SEEDS = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What people do, and what breaks when, follows from it; by chance where none is given.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "How long things are broken: 90s, 5m, 2h (5m). The whole drill takes a few minutes more.")
    private String duration = "5m";

    @Option(
            names = "--faults",
            paramLabel = "N",
            defaultValue = "0",
            description = "Go on until at least so many faults were felt, for a quarter of an hour more at the most.")
    private int faults;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20",
            description = "Reservations a second (20), whether or not the platform keeps up.")
    private double rate = 20;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "Break nothing but this, such as kill-process; several are joined by commas.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "2",
            description = "So many things may be broken at a time (2).")
    private int atOnce = 2;

    @Option(names = "--no-faults", description = "Break nothing: how it is on a good day.")
    private boolean noFaults;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report there as JSON, too.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Keep there what everybody did and saw, one JSON object in each line.")
    private Optional<Path> history = Optional.empty();

    @Option(names = "--judge", paramLabel = "FILE", description = "Run nothing, and judge a history that was kept.")
    private Optional<Path> judged = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "JAR_OR_FOLDER",
            description = "Begin with another release, and change to this one and back with each rolling restart: its"
                    + " yeyak.jar with the libraries beside it, or the folder that it was built in.")
    private Optional<Path> previous = Optional.empty();

    Optional<Path> report() {
        return report;
    }

    Optional<Path> judged() {
        return judged;
    }

    /** A drill in that folder. */
    DrillSettings settings(Path folder) {
        return new DrillSettings(
                seed.orElseGet(() -> (long) new SecureRandom().nextInt(SEEDS)),
                time(duration),
                faults,
                rate,
                kinds(),
                atOnce,
                folder,
                history.orElseGet(() -> folder.resolve("history.jsonl")),
                previous.map(Release::at));
    }

    private Set<FaultKind> kinds() {
        if (noFaults) {
            return Set.of();
        }
        if (only.isEmpty()) {
            return EnumSet.allOf(FaultKind.class);
        }
        var kinds = EnumSet.noneOf(FaultKind.class);
        for (var word : only) {
            kinds.add(kind(word));
        }
        return kinds;
    }

    private static FaultKind kind(String word) {
        for (var kind : FaultKind.values()) {
            if (kind.label().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Nothing can be broken like this: " + word + ". What can is one of "
                + EnumSet.allOf(FaultKind.class).stream().map(FaultKind::label).toList() + ".");
    }

    private static Duration time(String words) {
        try {
            return Duration.parse(words.startsWith("P") ? words : "PT" + words);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A time is written like 90s, 5m or 2h, and not like " + words + ".", e);
        }
    }
}
