package io.yeyak.launcher.bench.report;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for people. */
public final class Text {

    private static final double MEGABYTE = 1 << 20;
    private static final int DEAREST = 12;

    private final List<String> lines = new ArrayList<>();

    private Text() {}

    /** The lines of a report. */
    public static List<String> of(BenchReport report) {
        var text = new Text();
        text.head(report);
        report.baselines().forEach(text::series);
        report.scenarios().forEach(text::series);
        text.foot(report);
        return text.lines;
    }

    private void head(BenchReport report) {
        var machine = report.machine();
        var versions = report.versions();
        say("");
        say(
                "%s, %d processors, %.0f MB, %s, Java %s",
                machine.processor(),
                machine.processors(),
                machine.memoryBytes() / MEGABYTE,
                machine.system(),
                machine.java());
        say(
                "Yeyak %s (%s), PostgreSQL %s, Kafka %s, Vert.x %s",
                versions.yeyak(), versions.commit(), versions.postgres(), versions.kafka(), versions.vertx());
        say("%s", joined(report.settings()));
        if (machine.loadBefore() > machine.processors() / 2.0) {
            say("The machine was busy before: load %.1f. Only ratios mean anything.", machine.loadBefore());
        }
        if (machine.stolen() > 0.02) {
            say("The host took %.0f %% of the processors meanwhile.", machine.stolen() * 100);
        }
    }

    private void series(Series series) {
        say("");
        say("%s: %s (%d runs)", series.name(), series.about(), series.runs().size());
        series.perSecond().forEach((what, rate) -> say("    %-28s %,12.0f /s", what, rate));
        series.latencies().forEach((step, latency) -> say("    %-28s %s", step, words(latency)));
        series.figures().forEach((what, figure) -> say("    %-28s %,14.1f", what, figure));
        if (!series.cpuMicrosEach().isEmpty()) {
            var all = series.cpuMicrosEach().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            say("    %-28s %,12.1f   %s", "CPU µs each", all, joined(rounded(series.cpuMicrosEach())));
        }
        if (series.walBytesEach() > 0) {
            say("    %-28s %,12.0f   Kafka %,.0f", "WAL bytes each", series.walBytesEach(), series.logBytesEach());
        }
        series.runs().stream()
                .filter(Measured::green)
                .reduce((one, last) -> last)
                .ifPresent(this::last);
        for (var run : series.runs()) {
            run.problems().forEach(problem -> say("    FAILED  %s", problem));
        }
    }

    private void last(Measured run) {
        say("    %-28s %s", "counted in the last run", joined(run.counts()));
        run.courses().forEach((what, course) -> say("    %-28s %s", what, words(course)));
        var memory = run.cost().processes().entrySet().stream()
                .map(process ->
                        "%s %.0f".formatted(process.getKey(), process.getValue().residentBytes() / MEGABYTE))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!memory.isEmpty()) {
            say("    %-28s %s", "MB in memory then", memory);
        }
        run.cost().statements().stream()
                .limit(DEAREST)
                .forEach(statement -> say(
                        "      %-12s %8.4f calls %8.1f µs %7.2f rows each  %s",
                        statement.user(),
                        statement.callsEach(),
                        statement.microsEach(),
                        statement.rowsEach(),
                        statement.sql()));
    }

    private static String words(Latency latency) {
        return String.format(
                Locale.ROOT,
                "p50 %9.1f  p90 %9.1f  p99 %9.1f  p99.9 %9.1f  max %9.1f ms",
                latency.p50(),
                latency.p90(),
                latency.p99(),
                latency.p999(),
                latency.max());
    }

    private static String words(Course course) {
        return course.figures().stream()
                        .map(figure -> String.format(Locale.ROOT, "%,.1f", figure))
                        .collect(Collectors.joining(" "))
                + (course.levelsOff() ? "  levels off" : "  grows");
    }

    private void foot(BenchReport report) {
        say("");
        report.ratios().forEach(ratio -> say("%-60s %8.2f", ratio.what(), ratio.value()));
        say("");
        report.bytesStored().forEach((table, bytes) -> say("%-60s %8.1f MB", table, bytes / MEGABYTE));
        say("");
        report.audit().lines().forEach(line -> say("%s", line));
        say("");
        report.problems().forEach(problem -> say("%s", problem));
        say("%s", report.green() ? "Everything is right." : "This bench has FAILED: its figures mean nothing.");
    }

    private static Map<String, String> rounded(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        figure -> String.format(Locale.ROOT, "%.1f", figure.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String joined(Map<String, ?> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
    }

    @FormatMethod
    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
