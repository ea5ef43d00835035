package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Offer;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reservations pile up, and what another one costs is measured on the way. It is not measured at fewer than there are
 * when it begins: all but its first run find many.
 */
final class Growth implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final int MOST_AT_A_TIME = 100_000;

    private final Ground ground;

    Growth(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "the cost of a reservation when %s are stored"
                .formatted(ground.size().stored());
    }

    // Not rough, but late: what the others measure is not to depend on how much of this there was before them.
    @Override
    public boolean isRough() {
        return true;
    }

    @Override
    public Measured run(int run) {
        var figures = new TreeMap<String, Double>();
        figures.put("reservations before", (double) ground.stored());
        var problems = new ArrayList<String>();
        var last = Measured.nothing();
        var still = ground.size().stored().stream()
                .filter(stored -> stored >= ground.stored())
                .sorted()
                .toList();
        for (int stored : still) {
            problems.addAll(last.problems());
            fill(run, stored, problems);
            last = measure("growth-" + run + "-" + stored);
            figures.putAll(told(stored, last));
        }
        return last.telling(figures).with(Map.of(), problems);
    }

    // Until so many are stored but for those who come when it is measured.
    private void fill(int run, int stored, List<String> problems) {
        for (int part = 0; ground.stored() < stored - ground.size().people(); part++) {
            var people = (int) Math.min(MOST_AT_A_TIME, stored - ground.size().people() - ground.stored());
            var name = "fill-" + run + "-" + stored + "-" + part;
            var turnout = ground.admit(plan(name, people, ground.desk().open(name, 1, PLENTY)));
            problems.addAll(turnout.measured().problems());
            if (!turnout.measured().green()) {
                return;
            }
        }
    }

    private Measured measure(String name) {
        return ground.measure(plan(name, ground.size().people(), ground.desk().open(name, 1, PLENTY)), turnout -> {});
    }

    private Plan plan(String name, int people, List<Offer> offers) {
        return new Plan(
                name, people, 0, offers, Plan.Goal.DECIDED, 0, ground.size().patience());
    }

    private static Map<String, Double> told(int stored, Measured measured) {
        var figures = new TreeMap<String, Double>();
        var cost = measured.cost();
        figures.put("CPU µs each at %,d".formatted(stored), cpu(cost));
        figures.put("WAL bytes each at %,d".formatted(stored), cost.walBytesEach());
        figures.put("decided /s at %,d".formatted(stored), measured.perSecond().getOrDefault("decided", 0.0));
        return figures;
    }

    private static double cpu(Cost cost) {
        return cost.cpuMicrosEach().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
