package io.yeyak.launcher.drill.report;

import com.google.errorprone.annotations.FormatMethod;
import io.yeyak.launcher.drill.history.Terms;
import io.yeyak.launcher.drill.judge.Wrong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as people read it. */
public final class Text {

    private static final double MILLIS = 1_000.0;

    private final List<String> lines = new ArrayList<>();

    private Text() {}

    /** The lines of it. */
    public static List<String> of(Report report) {
        var text = new Text();
        text.head(report);
        text.people(report.people());
        text.faults(report.faults());
        text.rest(report.rest());
        text.promises(report);
        return text.lines;
    }

    private void head(Report report) {
        say("%s", report.green() ? "Nothing is wrong." : "SOMETHING IS WRONG.");
        say("");
        report.terms().ifPresent(this::terms);
    }

    private void terms(Terms terms) {
        say(
                "  seed %d, %s of faults, %.1f reservations a second wanted%s",
                terms.seed(),
                words(terms.duration()),
                terms.rate(),
                terms.commit().map(commit -> ", commit " + commit).orElse(""));
    }

    private void people(Report.People people) {
        say("  accepted           %,10d   of which confirmed in the end %,d", people.accepted(), people.confirmed());
        say("  in doubt           %,10d   whose answer was lost, or who were refused after that", people.doubtful());
        say("  ends                            %s", counts(people.ends()));
        say("  refused                         %s", counts(people.refusals()));
        say("  bad requests       %,10d", people.badRequests());
        people.perSecond().forEach((phase, rate) -> say("  accepted a second  %10.1f   %s", rate, phase));
        say("");
    }

    private void faults(Report.Faults faults) {
        say(
                "  faults felt        %,10d   of %d kinds; %,d more were not felt and do not count",
                faults.felt(),
                faults.kinds().values().stream().filter(kind -> kind.felt() > 0).count(),
                faults.unfelt());
        faults.kinds()
                .forEach((kind, count) -> say(
                        "    %-26s %3d felt%s%s",
                        kind,
                        count.felt(),
                        count.unfelt() > 0 ? ", " + count.unfelt() + " not" : "",
                        count.why().map(why -> " (" + why + ")").orElse("")));
        say("");
        recoveries(faults.recoveries());
        say("");
    }

    private void recoveries(Recoveries recoveries) {
        say("  how soon, of people who came then              p50      p99  longest   bound  held");
        recovery(recoveries.goingOn(), "a process died or stood still: the first was accepted");
        recovery(recoveries.deciding(), "the end of any fault: the first had a decision");
        recovery(recoveries.catchingUp(), "the end of any fault: nine of ten had one within 3 s");
    }

    private void recovery(Recovery recovery, String what) {
        say(
                "  after %-54s %5.1f s  %5.1f s  %5.1f s  %4d s  %d of %d",
                what,
                seconds(recovery.p50()),
                seconds(recovery.p99()),
                seconds(recovery.longest()),
                recovery.bound().toSeconds(),
                recovery.held(),
                recovery.measured());
    }

    private void rest(Optional<Report.Rest> rest) {
        rest.ifPresent(known -> say(
                "  at rest            %.1f s after the last fault; the bound is %.0f s, and %s",
                known.seconds(), known.boundSeconds(), known.held() ? "held" : "DID NOT HOLD"));
    }

    private void promises(Report report) {
        for (var kind : Wrong.values()) {
            var count = report.wrong().getOrDefault(kind.name(), 0L);
            say("  %-18s %,10d   %s", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), count, kind.meaning());
        }
        if (!report.examples().isEmpty()) {
            say("");
            report.examples().forEach(example -> say("  %s", example));
        }
        say("");
        report.audit().forEach(line -> say("  audit: %s", line));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Duration duration) {
        return duration.toMinutes() >= 2 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    @FormatMethod
    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
