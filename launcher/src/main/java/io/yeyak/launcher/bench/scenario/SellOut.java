package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Turnout;
import io.yeyak.launcher.bench.report.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Far more people than tickets come at once: exactly as many get one as there are, and they are the first. */
final class SellOut implements Scenario {

    private final Ground ground;

    SellOut(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "%,d people at once for %,d tickets, first come first served"
                .formatted(ground.size().people(), ground.size().tickets());
    }

    @Override
    public Measured run(int run) {
        var size = ground.size();
        var name = Scenarios.SELL_OUT + "-" + run;
        var offers = ground.desk().open(name, 1, size.tickets());
        var plan = new Plan(name, size.people(), 0, offers, Plan.Goal.DECIDED, size.lookers(), size.patience());
        var wrong = new ArrayList<String>();
        var measured = ground.measure(plan, turnout -> wrong.addAll(wrong(turnout)));
        return measured.with(Map.of("all told", size.people() / Math.max(measured.seconds(), 1e-6)), wrong)
                .telling(Map.of("s until all were told", measured.seconds()));
    }

    private List<String> wrong(Turnout turnout) {
        // From outside the order in which they were written down cannot be seen.
        var wrong = new ArrayList<>(
                ground.isOutside()
                        ? turnout.overtaken()
                        : turnout.unfair(ground.size().tickets()));
        var wanted = Math.min(ground.size().tickets(), ground.size().people());
        if (turnout.held() != wanted) {
            wrong.add("%,d have tickets, and not %,d".formatted(turnout.held(), wanted));
        }
        return wrong;
    }
}
