package io.yeyak.launcher.drill.report;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Fault;
import io.yeyak.launcher.drill.history.History;
import io.yeyak.launcher.drill.history.Terms;
import io.yeyak.launcher.drill.history.Type;
import io.yeyak.launcher.drill.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a history tells. */
public final class Figures implements History {

    /** People come, and nothing is broken yet. */
    public static final String CALM = "calm";
    /** Things are broken. */
    public static final String STORM = "storm";
    /** All is healed, and people still come. */
    public static final String AFTER = "after";
    /** Nobody comes any more. */
    public static final String ENDING = "ending";
    /** Everything is decided, or should be. */
    public static final String REST = "rest";

    private static final double MILLIS = 1_000.0;

    private final Flows flows = new Flows();
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private final Map<String, Long> acceptedIn = new LinkedHashMap<>();
    private final SequencedMap<String, Instant> begun = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> audit = new ArrayList<>();
    private Optional<Terms> terms = Optional.empty();
    private String phase = "";
    private long doubtful;
    private long bad;
    private boolean isRestHeld = true;

    @Override
    public void note(Entry entry) {
        flows.hear(entry);
        switch (entry.op()) {
            case DRILL -> terms = entry.facts().flatMap(Facts::terms);
            case PLACE -> placed(entry);
            case BAD -> bad += entry.type() == Type.INVOKE ? 1 : 0;
            case END -> entry.answer().flatMap(Answer::state).ifPresent(state -> ends.merge(state, 1L, Long::sum));
            case FAULT -> entry.facts().flatMap(Facts::fault).ifPresent(faults::add);
            case AUDIT -> entry.text().ifPresent(audit::add);
            case PHASE -> entered(entry);
            default -> {
                // It is for others to count.
            }
        }
    }

    private void placed(Entry entry) {
        switch (entry.type()) {
            case OK -> {
                if (entry.id().map(accepted::add).orElse(false)) {
                    acceptedIn.merge(phase, 1L, Long::sum);
                }
            }
            case FAIL -> refusals.merge(entry.answer().flatMap(Answer::code).orElse("?"), 1L, Long::sum);
            case INFO -> doubtful++;
            case INVOKE -> {
                // Its end is what counts.
            }
        }
    }

    private void entered(Entry entry) {
        phase = entry.key().orElse("");
        begun.putIfAbsent(phase, entry.t());
        isRestHeld = isRestHeld && entry.type() != Type.FAIL;
    }

    /** All of it, with what the judge says. */
    public Report report(Verdict verdict) {
        var wrong = new TreeMap<String, Long>();
        verdict.counts().forEach((kind, count) -> wrong.put(kind.name(), count));
        var people = new Report.People(
                accepted.size(), doubtful, ends.getOrDefault("CONFIRMED", 0L), ends, refusals, bad, perSecond());
        return new Report(
                terms, verdict.isGreen(), people, broken(), rest(), wrong, verdict.examples(), List.copyOf(audit));
    }

    private SequencedMap<String, Double> perSecond() {
        var rates = new LinkedHashMap<String, Double>();
        var names = List.copyOf(begun.keySet());
        for (int i = 0; i + 1 < names.size(); i++) {
            var name = names.get(i);
            var lasted = between(name, names.get(i + 1)).toMillis() / MILLIS;
            if (acceptedIn.containsKey(name) && lasted > 0) {
                rates.put(name, acceptedIn.getOrDefault(name, 0L) / lasted);
            }
        }
        return rates;
    }

    private Duration between(String from, String to) {
        return Duration.between(begun.getOrDefault(from, Instant.EPOCH), begun.getOrDefault(to, Instant.EPOCH));
    }

    private Report.Faults broken() {
        var kinds = new TreeMap<String, Report.Felt>();
        for (var fault : faults) {
            var before = kinds.getOrDefault(fault.kind(), new Report.Felt(0, 0, Optional.empty()));
            kinds.put(
                    fault.kind(),
                    fault.felt()
                            ? new Report.Felt(before.felt() + 1, before.unfelt(), before.why())
                            : new Report.Felt(before.felt(), before.unfelt() + 1, Optional.of(fault.how())));
        }
        var felt = faults.stream().filter(Fault::felt).toList();
        var recoveries = Recoveries.of(felt, flows.timetable());
        return new Report.Faults(felt.size(), faults.size() - felt.size(), new LinkedHashMap<>(kinds), recoveries);
    }

    private Optional<Report.Rest> rest() {
        if (!begun.containsKey(ENDING) || !begun.containsKey(REST)) {
            return Optional.empty();
        }
        var bound = terms.map(Terms::restWithin).orElse(Duration.ZERO);
        var healed = faults.stream()
                .map(Fault::healedAt)
                .max(Instant::compareTo)
                .orElseGet(() -> begun.getOrDefault(ENDING, Instant.EPOCH));
        var took = Duration.between(healed, begun.getOrDefault(REST, healed));
        return Optional.of(new Report.Rest(took.toMillis() / MILLIS, bound.toMillis() / MILLIS, isRestHeld));
    }
}
