package io.yeyak.launcher.drill;

import io.yeyak.launcher.drill.history.Histories;
import io.yeyak.launcher.drill.judge.Judge;
import io.yeyak.launcher.drill.report.Figures;
import io.yeyak.launcher.drill.report.Report;
import java.nio.file.Path;

/** Hears a history that was kept, as often as anybody wants: the same history gives the same report. */
public final class Hearing {

    private Hearing() {}

    /**
     * What there is to say of it. Blocks.
     *
     * @throws IllegalArgumentException if it is no history
     */
    public static Report of(Path history) {
        var judge = new Judge();
        var figures = new Figures();
        Histories.read(history, entry -> {
            judge.note(entry);
            figures.note(entry);
        });
        return figures.report(judge.verdict());
    }
}
