package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Offer;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Timetable;
import io.yeyak.launcher.bench.report.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People reserve, and go as far as the scenario has them go: the first of the scenarios to look at. */
final class Reserving implements Scenario {

    private static final int PLENTY = 1_000_000;

    private final Ground ground;
    private final String name;
    private final Plan.Goal goal;
    private final boolean hasManyShows;
    private Optional<List<Offer>> many = Optional.empty();

    private Reserving(Ground ground, String name, Plan.Goal goal, boolean hasManyShows) {
        this.ground = ground;
        this.name = name;
        this.goal = goal;
        this.hasManyShows = hasManyShows;
    }

    static Scenario hotShow(Ground ground) {
        return new Reserving(ground, Scenarios.HOT_SHOW, Plan.Goal.DECIDED, false);
    }

    static Scenario thousandShows(Ground ground) {
        return new Reserving(ground, Scenarios.THOUSAND_SHOWS, Plan.Goal.DECIDED, true);
    }

    static Scenario saga(Ground ground) {
        return new Reserving(ground, Scenarios.SAGA, Plan.Goal.CONFIRMED, false);
    }

    @Override
    public String about() {
        var shows = hasManyShows ? "%,d shows".formatted(ground.size().shows()) : "one hot show";
        return switch (goal) {
            case ACCEPTED -> "accepted on " + shows;
            case DECIDED -> "accepted and decided on " + shows;
            case CONFIRMED -> "accepted, held, paid at the sandbox provider and confirmed on " + shows;
        };
    }

    @Override
    public Measured run(int run) {
        var plan = ground.plan(name + "-" + run, offers(run), goal);
        var measured = ground.measure(plan, turnout -> {});
        if (ground.size().rate() == Timetable.AT_ONCE) {
            var rate = measured.perSecond().getOrDefault(goal == Plan.Goal.CONFIRMED ? "confirmed" : "decided", 0.0);
            ground.saturated(name, rate);
        }
        return measured.with(Map.of(), wrong(measured)).telling(Ground.memory(measured.cost()));
    }

    /** What is wrong where there are tickets for all: who was accepted has one. */
    static List<String> withoutTickets(Measured measured) {
        var accepted = measured.count("accepted");
        var held = measured.count("held");
        return held == accepted
                ? List.of()
                : List.of("%,d were accepted and %,d have tickets".formatted(accepted, held));
    }

    private List<String> wrong(Measured measured) {
        var wrong = new ArrayList<>(withoutTickets(measured));
        var accepted = measured.count("accepted");
        if (goal == Plan.Goal.CONFIRMED && measured.count("confirmed") != accepted) {
            wrong.add("%,d were accepted and %,d are confirmed".formatted(accepted, measured.count("confirmed")));
        }
        return wrong;
    }

    private List<Offer> offers(int run) {
        if (!hasManyShows) {
            return ground.desk().open(name + "-" + run, 1, PLENTY);
        }
        var shows = many.orElseGet(() -> ground.desk().open(name, ground.size().shows(), PLENTY));
        many = Optional.of(shows);
        return shows;
    }
}
