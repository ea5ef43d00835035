package io.yeyak.launcher.bench;

import io.yeyak.launcher.bench.baseline.Baseline;
import io.yeyak.launcher.bench.baseline.Shop;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.bench.report.Ratio;
import io.yeyak.launcher.bench.report.Series;
import io.yeyak.launcher.bench.scenario.Ground;
import io.yeyak.launcher.bench.scenario.Scenario;
import io.yeyak.launcher.bench.scenario.Scenarios;
import io.yeyak.launcher.bench.scenario.WarmUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs. In each round everything is done once, the baselines as well, so that whatever else the machine does hits
 * all of them alike. Scenarios that stop processes have rounds of their own at the end.
 */
final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final int BATCHED_TIMES = 10;

    private final BenchSettings settings;
    private final Ground ground;
    private final Meters meters;
    private final Consumer<String> said;
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, List<Measured>> runs = new LinkedHashMap<>();

    Rounds(BenchSettings settings, Ground ground, Meters meters, Consumer<String> said) {
        this.settings = settings;
        this.ground = ground;
        this.meters = meters;
        this.said = said;
        settings.scenarios().forEach(name -> scenarios.put(name, Scenarios.of(name, ground)));
    }

    /**
     * Does all of it.
     *
     * @param shop where the conventional ways sell; without it they do not
     */
    void run(Optional<Shop> shop, int sellers) {
        WarmUp.on(ground, said);
        for (int round = 1; round <= settings.runs(); round++) {
            if (settings.baselines() && shop.isPresent()) {
                baselines(shop.get(), sellers, round);
            }
            scenarios(false, round);
        }
        for (int round = 1; round <= settings.runs(); round++) {
            scenarios(true, round);
        }
    }

    private void baselines(Shop shop, int sellers, int round) {
        for (var baseline : Baseline.values()) {
            note(baseline.label(), round, () -> sell(shop, baseline, sellers));
        }
    }

    List<Series> baselines() {
        var all = new ArrayList<Series>();
        for (var baseline : Baseline.values()) {
            if (runs.containsKey(baseline.label())) {
                all.add(Series.of(baseline.label(), baseline.about(), of(baseline.label())));
            }
        }
        return all;
    }

    List<Series> scenarios() {
        var all = new ArrayList<Series>();
        scenarios.forEach((name, scenario) -> all.add(Series.of(name, scenario.about(), of(name))));
        return all;
    }

    /** What holds on any machine. */
    List<Ratio> ratios() {
        var all = new ArrayList<Ratio>();
        for (var scenario : scenarios()) {
            var rate = Scenarios.headline(scenario.name());
            for (var baseline : baselines()) {
                rate.ifPresent(what -> add(
                        all,
                        scenario.name() + " " + what + " / " + baseline.name(),
                        scenario.rate(what),
                        baseline.rate("booked")));
            }
            Scenarios.withinRatios(scenario.name())
                    .forEach(pair -> add(
                            all,
                            pair.one() + " / " + pair.other(),
                            scenario.rate(pair.one()),
                            scenario.rate(pair.other())));
        }
        return all;
    }

    private static void add(List<Ratio> all, String what, double one, double other) {
        if (one > 0 && other > 0) {
            all.add(new Ratio(what, one / other));
        }
    }

    private void scenarios(boolean rough, int round) {
        scenarios.forEach((name, scenario) -> {
            if (scenario.isRough() == rough) {
                note(name, round, () -> scenario.run(round));
            }
        });
    }

    private Measured sell(Shop shop, Baseline baseline, int sellers) {
        var isBatched = baseline == Baseline.BATCHED_INSERT;
        var before = ground.read();
        var measured = shop.sell(
                        baseline, settings.bookings() * (isBatched ? BATCHED_TIMES : 1), isBatched ? 1 : sellers)
                .await();
        var cost = Meters.between(before, meters.read().await(), measured.count("booked"));
        // The platform idles meanwhile, and has no part in it.
        return measured.costing(cost.of(Set.of(Meters.POSTGRES, Meters.OURS)));
    }

    private void note(String name, int round, Supplier<Measured> work) {
        said.accept("Run %d of %d: %s".formatted(round, settings.runs(), name));
        var measured = attempt(work);
        measured.perSecond().forEach((what, rate) -> said.accept("    %s %,.0f/s".formatted(what, rate)));
        measured.problems().forEach(problem -> said.accept("    FAILED  " + problem));
        runs.computeIfAbsent(name, fresh -> new ArrayList<>()).add(measured);
    }

    // One that cannot be run to its end has failed; the others tell something all the same.
    private static Measured attempt(Supplier<Measured> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("A run did not come to its end");
            return Measured.failed("it did not come to its end: " + e);
        }
    }

    private List<Measured> of(String name) {
        return runs.getOrDefault(name, List.of());
    }
}
