package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.History;
import java.util.List;

/** Hears a history, and says what is wrong with it. */
public final class Judge implements History {

    private final Findings findings = new Findings();
    private final List<Checker> checkers = List.of(
            new Kept(),
            new Once(),
            new Explained(),
            new NotOversold(),
            new Plausible(),
            new Charged(),
            new Refused(),
            new AtRest());

    @Override
    public void note(Entry entry) {
        checkers.forEach(checker -> checker.hear(entry, findings));
    }

    /** What there is to say now that the history is over. To be asked once. */
    public Verdict verdict() {
        checkers.forEach(checker -> checker.end(findings));
        return findings.verdict();
    }
}
