package io.yeyak.launcher.audit;

import java.util.List;
import java.util.Optional;

/**
 * What an audit found about one invariant.
 *
 * @param code short and stable, such as {@code STOCK}: what metrics and people call it
 * @param name what must be true, in a sentence
 * @param checked how many rows or facts were looked at
 * @param violations one line each, naming the rows
 * @param notLooked why it could not be looked at, or not at all of it; empty when it was
 */
public record InvariantReport(
        String code, String name, long checked, List<String> violations, Optional<String> notLooked) {

    public InvariantReport {
        violations = List.copyOf(violations);
    }

    /** Nothing wrong was found, and nothing was left out. */
    public boolean green() {
        return violations.isEmpty() && notLooked.isEmpty();
    }

    /** The figures in one line. */
    public String line() {
        var verdict = violations.isEmpty() ? "ok" : violations.size() + " VIOLATED";
        return "%-14s %-12s checked %,9d  %s%s"
                .formatted(
                        code,
                        verdict,
                        checked,
                        name,
                        notLooked.map(why -> "  [not looked: " + why + "]").orElse(""));
    }
}
