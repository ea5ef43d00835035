package io.yeyak.launcher.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pass over everything found.
 *
 * @param at when it ended
 * @param took how long it took, without the waiting for grace
 */
public record AuditReport(Instant at, Duration took, List<InvariantReport> invariants) {

    public AuditReport {
        invariants = List.copyOf(invariants);
    }

    /** Every invariant was looked at, and none is violated. */
    public boolean green() {
        return invariants.stream().allMatch(InvariantReport::green);
    }

    /** Whether any invariant is violated, whatever could not be looked at besides. */
    public boolean violated() {
        return invariants.stream().anyMatch(each -> !each.violations().isEmpty());
    }

    /** One line for each invariant, and below it one for each violation. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var invariant : invariants) {
            lines.add(invariant.line());
            invariant.violations().forEach(violation -> lines.add("    " + violation));
        }
        return lines;
    }
}
