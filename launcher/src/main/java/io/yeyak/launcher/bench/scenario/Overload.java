package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Spell;
import io.yeyak.launcher.bench.load.Timetable;
import io.yeyak.launcher.bench.load.Turnout;
import io.yeyak.launcher.bench.measure.Memory;
import io.yeyak.launcher.bench.measure.MemoryMeter;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Latency;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A few people come, then for a while three times as many as can be served, then a few again. Of the many some are sent
 * away at once, and the others are served as fast as ever; and who comes afterwards notices nothing of it.
 */
final class Overload implements Scenario {

    static final String ACCEPTED = "accepted in the storm";
    static final String ACCEPTED_AT_SATURATION = "accepted at saturation";
    static final String DECIDED = "decided in the storm";
    static final String DECIDED_AT_SATURATION = "decided at saturation";

    private static final int PLENTY = 1_000_000;
    private static final double TIMES = 3;
    private static final double CALM = 0.2;
    private static final double STORM_SECONDS = 10;
    private static final double CALM_AFTER_SECONDS = 10;

    // The gateway closes a connection on which nothing was asked in ten seconds: the storm has to come before that.
    private static final double CALM_BEFORE_SECONDS = 3;

    // Of all who come, so many are to come before and after.
    private static final int CALM_PART = 10;

    // In an open model nobody waits for a connection: as many are needed as wait for an answer at any time.
    private static final double CONNECTED_SECONDS = 1.5;
    private static final double MOST_CONNECTIONS = 15_000;

    // Served as before is not to depend on a few milliseconds.
    private static final double QUICK_MILLIS = 100;
    private static final int BEFORE = 0;
    private static final int STORM = 1;
    private static final int AFTER = 2;
    private static final double MEGABYTE = 1 << 20;

    private final Ground ground;

    Overload(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "one hot show at %.0f times the rate that it is saturated at, for %.0f s at the most"
                .formatted(TIMES, STORM_SECONDS);
    }

    @Override
    public Measured run(int run) {
        var size = ground.size();
        var name = Scenarios.OVERLOAD + "-" + run;
        var burst = Burst.on(ground, name + "-all", Plan.Goal.DECIDED);
        if (!burst.green()) {
            return burst;
        }
        var saturation = burst.perSecond().getOrDefault("accepted", 1.0);
        var rate = size.rate() > 0 ? size.rate() : TIMES * saturation;
        var offers = ground.desk().open(name, 1, PLENTY);
        var plan =
                new Plan(name, timetable(saturation, rate), offers, Plan.Goal.DECIDED, size.lookers(), size.patience());
        var connections = Math.max(size.connections(), (int) Math.min(MOST_CONNECTIONS, rate * CONNECTED_SECONDS));
        ground.settle();
        var quiet = ground.memory();
        var watch = ground.watchMemory();
        var before = ground.read();
        var turnout = ground.admit(plan, connections);
        ground.settle();
        var cost = Meters.between(
                before, ground.read(), Math.max(1, turnout.measured().count("accepted")));
        var figures = new TreeMap<String, Double>();
        figures.putAll(memory("before", quiet));
        figures.putAll(memory("at most", watch.flatMap(MemoryMeter.Watch::end)));
        figures.putAll(memory("after", ground.memory()));
        return told(turnout, burst)
                .with(Map.of("came in the storm", rate), List.of())
                .telling(figures)
                .costing(cost);
    }

    private Timetable timetable(double saturation, double rate) {
        var people = ground.size().people();
        var few = Math.max(1, people / CALM_PART);
        var calm = saturation * CALM;
        return Timetable.of((int) Math.clamp(calm * CALM_BEFORE_SECONDS, 1, few), calm)
                .then((int) Math.clamp(rate * STORM_SECONDS, 1, Math.max(1, people - 2 * few)), rate)
                .then((int) Math.clamp(calm * CALM_AFTER_SECONDS, 1, few), calm);
    }

    private static Measured told(Turnout turnout, Measured burst) {
        var before = turnout.spell(BEFORE);
        var storm = turnout.spell(STORM);
        var after = turnout.spell(AFTER);
        var steps = new TreeMap<String, Latency>();
        before.accept().ifPresent(latency -> steps.put("accept, before the storm", latency));
        storm.accept().ifPresent(latency -> steps.put("accept, in the storm", latency));
        storm.untilShed().ifPresent(latency -> steps.put("until sent away, in the storm", latency));
        after.accept().ifPresent(latency -> steps.put("accept, after the storm", latency));
        var rates = Map.of(
                ACCEPTED,
                storm.acceptedPerSecond(),
                DECIDED,
                storm.decidedPerSecond(),
                ACCEPTED_AT_SATURATION,
                burst.perSecond().getOrDefault("accepted", 0.0),
                DECIDED_AT_SATURATION,
                burst.perSecond().getOrDefault("decided", 0.0));
        var measured = turnout.measured();
        return measured.with(rates, Reserving.withoutTickets(measured))
                .timing(steps)
                .telling(Map.of("% sent away in the storm", storm.shed() * 100))
                .telling(recovery(before, after));
    }

    private static Map<String, Double> recovery(Spell before, Spell after) {
        var usual = before.accept().map(Latency::p99).orElse(0.0);
        var served = after.secondsUntilServed(Math.max(QUICK_MILLIS, 2 * usual));
        return served.isPresent()
                ? Map.of("s until served as before", served.getAsDouble())
                : Map.of("s not served as before, at least", after.seconds());
    }

    private static Map<String, Double> memory(String when, Optional<Memory> held) {
        return held.map(memory -> Map.of(
                        "MB heap " + when,
                        memory.heapBytes() / MEGABYTE,
                        "MB resident " + when,
                        memory.residentBytes() / MEGABYTE))
                .orElse(Map.of());
    }
}
