package io.yeyak.launcher.audit;

import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is known to be wrong, by what was looked at last. A subject that is looked at again replaces what was known of
 * it, so what was put right disappears. For any thread.
 */
final class Standing {

    /** How many lines of one invariant are told; thousands are one fault, and nobody reads them. */
    private static final int TOLD = 1_000;

    private static final int KEPT = 10_000;

    private final Map<Invariant, Map<String, List<Finding>>> findings = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Long> checked = new EnumMap<>(Invariant.class);
    private final Map<Invariant, String> notLooked = new EnumMap<>(Invariant.class);
    private final Map<Invariant, String> skipped = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Long> beyond = new EnumMap<>(Invariant.class);
    private final Consumer<Finding> onNew;

    /** Begins with nothing known. */
    Standing(Consumer<Finding> onNew) {
        this.onNew = onNew;
        for (var invariant : Invariant.values()) {
            findings.put(invariant, new LinkedHashMap<>());
        }
    }

    /** All that is wrong with a subject by these invariants is this. */
    synchronized void settle(Set<Invariant> invariants, String subject, Collection<Finding> found) {
        for (var invariant : invariants) {
            var now = found.stream()
                    .filter(finding -> finding.invariant() == invariant)
                    .toList();
            replace(invariant, subject, now);
        }
    }

    /** What was found can be so at no moment; what else was known of the subject stays, as it is being looked at. */
    synchronized void settleAtOnce(Set<Invariant> invariants, String subject, Collection<Finding> found) {
        for (var invariant : invariants) {
            List<Finding> now = new ArrayList<>(known(invariant).getOrDefault(subject, List.of()));
            now.removeIf(Finding::atOnce);
            found.stream()
                    .filter(finding -> finding.invariant() == invariant && finding.atOnce())
                    .forEach(now::add);
            replace(invariant, subject, now);
        }
    }

    /** Something is wrong besides, and stays so. */
    synchronized void add(Finding finding) {
        List<Finding> now = new ArrayList<>(known(finding.invariant()).getOrDefault(finding.subject(), List.of()));
        if (!now.contains(finding)) {
            now.add(finding);
            replace(finding.invariant(), finding.subject(), now);
        }
    }

    synchronized void notLooked(Invariant invariant, String why) {
        notLooked.put(invariant, why);
    }

    /** Everything was looked at, and will be again. */
    synchronized void beginAnew() {
        notLooked.clear();
        beyond.clear();
    }

    /** It is not looked at on purpose. */
    synchronized void skip(Invariant invariant, String why) {
        skipped.put(invariant, why);
    }

    /** Takes over all that another one has found out. */
    void become(Standing other) {
        Map<Invariant, Map<String, List<Finding>>> theirs;
        Map<Invariant, Long> counted;
        Map<Invariant, String> missing;
        synchronized (other) {
            theirs = new EnumMap<>(other.findings);
            counted = new EnumMap<>(other.checked);
            missing = new EnumMap<>(other.notLooked);
        }
        synchronized (this) {
            counted.forEach(checked::put);
            notLooked.clear();
            notLooked.putAll(missing);
            for (var invariant : Invariant.values()) {
                var now = theirs.getOrDefault(invariant, Map.of());
                known(invariant).keySet().retainAll(now.keySet());
                now.forEach((subject, found) -> replace(invariant, subject, found));
            }
        }
    }

    /** So many more rows were looked at. */
    synchronized void counted(Invariant invariant, long rows) {
        checked.merge(invariant, rows, Long::sum);
    }

    /** The counts of a pass replace those of the one before. */
    synchronized void counted(Map<Invariant, Long> rows) {
        checked.putAll(rows);
    }

    synchronized long violations(Invariant invariant) {
        return known(invariant).values().stream().mapToLong(List::size).sum() + beyond.getOrDefault(invariant, 0L);
    }

    synchronized long checked(Invariant invariant) {
        return checked.getOrDefault(invariant, 0L);
    }

    synchronized boolean isLooked(Invariant invariant) {
        return !notLooked.containsKey(invariant);
    }

    synchronized AuditReport report(Instant at, Duration took) {
        List<InvariantReport> reports = new ArrayList<>();
        for (var invariant : Invariant.values()) {
            var name = invariant.sentence()
                    + Optional.ofNullable(skipped.get(invariant))
                            .map(why -> " (skipped: " + why + ")")
                            .orElse("");
            reports.add(new InvariantReport(
                    invariant.name(),
                    name,
                    checked(invariant),
                    lines(invariant),
                    Optional.ofNullable(notLooked.get(invariant))));
        }
        return new AuditReport(at, took, reports);
    }

    private List<String> lines(Invariant invariant) {
        List<String> lines = new ArrayList<>(known(invariant).values().stream()
                .flatMap(List::stream)
                .limit(TOLD)
                .map(Finding::text)
                .toList());
        long more = violations(invariant) - lines.size();
        if (more > 0) {
            lines.add("and %,d more".formatted(more));
        }
        return lines;
    }

    private Map<String, List<Finding>> known(Invariant invariant) {
        return findings.computeIfAbsent(invariant, first -> new LinkedHashMap<>());
    }

    private void replace(Invariant invariant, String subject, List<Finding> now) {
        var known = known(invariant);
        var before = known.getOrDefault(subject, List.of());
        if (now.isEmpty()) {
            known.remove(subject);
            return;
        }
        if (before.isEmpty() && known.size() >= KEPT) {
            beyond.merge(invariant, 1L, Long::sum);
            return;
        }
        known.put(subject, List.copyOf(now));
        now.stream().filter(finding -> !before.contains(finding)).forEach(onNew);
    }
}
