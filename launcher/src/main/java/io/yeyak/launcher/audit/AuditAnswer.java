package io.yeyak.launcher.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report as JSON.
 *
 * @param at when the last pass over everything ended
 * @param running whether everything is being looked at just now because somebody asked
 */
public record AuditAnswer(Instant at, long tookMillis, boolean green, boolean running, List<Line> invariants) {

    // What a page can show; the log has all of them.
    private static final int MOST = 100;

    /** One invariant. */
    public record Line(String code, String name, long checked, List<String> violations, Optional<String> notLooked) {}

    /** All of a report. */
    public static AuditAnswer all(AuditReport report) {
        return of(report, false, Integer.MAX_VALUE);
    }

    /** What a page shows of a report. */
    static AuditAnswer of(AuditReport report, boolean running) {
        return of(report, running, MOST);
    }

    private static AuditAnswer of(AuditReport report, boolean running, int most) {
        return new AuditAnswer(
                report.at(),
                report.took().toMillis(),
                report.green(),
                running,
                report.invariants().stream()
                        .map(one -> new Line(
                                one.code(),
                                one.name(),
                                one.checked(),
                                one.violations().stream().limit(most).toList(),
                                one.notLooked()))
                        .toList());
    }
}
