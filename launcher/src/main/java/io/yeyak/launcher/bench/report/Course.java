package io.yeyak.launcher.bench.report;

import java.util.List;

/**
 * One thing that was measured again and again.
 *
 * @param figures in order
 * @param levelsOff whether it has come to a height that it keeps: the last third is at most a quarter above the third
 *     before
 */
public record Course(List<Double> figures, boolean levelsOff) {

    private static final double A_QUARTER_MORE = 1.25;
    private static final int THIRDS = 3;

    public Course {
        figures = List.copyOf(figures);
    }

    /** The course of these figures, of which none is negative; fewer than three do not level off. */
    public static Course of(List<Double> figures) {
        var third = figures.size() / THIRDS;
        var last = figures.subList(figures.size() - third, figures.size());
        var before = figures.subList(figures.size() - 2 * third, figures.size() - third);
        return new Course(figures, third > 0 && Medians.of(last) <= Medians.of(before) * A_QUARTER_MORE);
    }
}
