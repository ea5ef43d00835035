package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.Map;

/** People come at a part, or a multiple, of the rate at which another scenario was saturated. */
final class Paced implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final double CALM = 0.2;
    private static final double STORM = 3;

    // However slow the machine is, a run has an end.
    private static final double MOST_SECONDS = 60;

    // Where nothing was saturated before, this is taken for what a small machine can do.
    private static final double MODEST = 1_000;

    private final Ground ground;
    private final String name;
    private final String saturated;
    private final Plan.Goal goal;
    private final double share;

    private Paced(Ground ground, String name, String saturated, Plan.Goal goal, double share) {
        this.ground = ground;
        this.name = name;
        this.saturated = saturated;
        this.goal = goal;
        this.share = share;
    }

    /** The whole saga at a fifth of what it could be: how long everything takes on an ordinary day. */
    static Scenario calm(Ground ground) {
        return new Paced(ground, Scenarios.CALM, Scenarios.SAGA, Plan.Goal.CONFIRMED, CALM);
    }

    /** Three times as many as can be served: some are sent away at once, and the others served as ever. */
    static Scenario overload(Ground ground) {
        return new Paced(ground, Scenarios.OVERLOAD, Scenarios.HOT_SHOW, Plan.Goal.DECIDED, STORM);
    }

    @Override
    public String about() {
        return "one hot show at %.1f times the rate of %s".formatted(share, saturated);
    }

    @Override
    public Measured run(int run) {
        var size = ground.size();
        var rate = size.rate() > 0 ? size.rate() : share * ground.saturation(saturated, MODEST);
        var offers = ground.desk().open(name + "-" + run, 1, PLENTY);
        var people = (int) Math.clamp(rate * MOST_SECONDS, 1, size.people());
        var plan = new Plan(name + "-" + run, people, rate, offers, goal, size.lookers(), size.patience());
        return ground.measure(plan, turnout -> {}).with(Map.of("came", rate), List.of());
    }
}
