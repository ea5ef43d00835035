package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Timetable;
import io.yeyak.launcher.bench.report.Measured;

/** As many as can be served, for a short while: on each connection somebody asks as soon as the one before was told. */
final class Burst {

    private static final int PLENTY = 1_000_000;
    private static final int MOST_PEOPLE = 20_000;

    private Burst() {}

    /** Has them come. Blocks. */
    static Measured on(Ground ground, String name, Plan.Goal goal) {
        var size = ground.size();
        var offers = ground.desk().open(name, 1, PLENTY);
        var people = Math.min(MOST_PEOPLE, size.people());
        var plan = new Plan(name, people, Timetable.AT_ONCE, offers, goal, 0, size.patience());
        ground.settle();
        var measured = ground.admit(plan).measured();
        ground.settle();
        return measured;
    }
}
