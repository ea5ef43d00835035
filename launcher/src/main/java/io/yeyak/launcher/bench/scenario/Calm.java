package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.Map;

/** The whole saga at a fifth of the rate at which it was saturated: how long everything takes on an ordinary day. */
final class Calm implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final double SHARE = 0.2;

    // However slow the machine is, a run has an end.
    private static final double MOST_SECONDS = 60;

    // Where nothing was saturated before, this is taken for what a small machine can do.
    private static final double MODEST = 1_000;

    private final Ground ground;

    Calm(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "one hot show at %.1f times the rate of %s".formatted(SHARE, Scenarios.SAGA);
    }

    @Override
    public Measured run(int run) {
        var size = ground.size();
        var name = Scenarios.CALM + "-" + run;
        var rate = size.rate() > 0 ? size.rate() : SHARE * ground.saturation(Scenarios.SAGA, MODEST);
        var offers = ground.desk().open(name, 1, PLENTY);
        var people = (int) Math.clamp(rate * MOST_SECONDS, 1, size.people());
        var plan = new Plan(name, people, rate, offers, Plan.Goal.CONFIRMED, size.lookers(), size.patience());
        return ground.measure(plan, turnout -> {}).with(Map.of("came", rate), List.of());
    }
}
