package io.yeyak.common.postgres;

import io.yeyak.common.figures.Amounts;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Times;

/** How long the transactions of a context's write path take, and how much each does. */
public final class CommitFigures {

    private final Times times;
    private final Amounts works;

    public CommitFigures(Figures figures, String context) {
        this.times = figures.times(
                Figure.of("yeyak.commit", "One transaction of the write path").with("context", context),
                Figures.WAITING);
        this.works = figures.amounts(
                Figure.of("yeyak.commit.works", "Works in one transaction").with("context", context));
    }

    /**
     * A transaction was committed.
     *
     * @param begun by {@link System#nanoTime}
     */
    public void committed(long begun, int count) {
        times.since(begun);
        works.add(count);
    }
}
