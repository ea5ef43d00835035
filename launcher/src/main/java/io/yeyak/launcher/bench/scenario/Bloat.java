package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.measure.Memory;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.measure.Tables;
import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.Course;
import io.yeyak.launcher.bench.report.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People come evenly for a long time, and each minute it is looked what everything takes. What is kept grows with every
 * reservation; what each of them takes, the outbox, and the rows that are dead are to come to a height and keep it.
 */
final class Bloat implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final double SHARE = 0.3;
    private static final double MILLIS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int FEWEST_LOOKS = 6;
    private static final double MEGABYTE = 1 << 20;

    private final Ground ground;

    Bloat(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "the saga at %.1f times the rate that it is saturated at, for %s, and what everything takes meanwhile"
                .formatted(SHARE, ground.size().steady());
    }

    // Not rough, but late: what the others measure is not to depend on how much of this there was before them.
    @Override
    public boolean isRough() {
        return true;
    }

    @Override
    public Measured run(int run) {
        var name = Scenarios.BLOAT + "-" + run;
        var burst = Burst.on(ground, name + "-all", Plan.Goal.CONFIRMED);
        if (!burst.green()) {
            return burst;
        }
        var size = ground.size();
        var rate = size.rate() > 0 ? size.rate() : SHARE * burst.perSecond().getOrDefault("confirmed", 1.0);
        var each = size.steady().dividedBy(FEWEST_LOOKS).compareTo(LONGEST) < 0
                ? size.steady().dividedBy(FEWEST_LOOKS)
                : LONGEST;
        var courses = new TreeMap<String, List<Double>>();
        var problems = new ArrayList<String>();
        var confirmed = 0L;
        for (int look = 1; look <= size.steady().dividedBy(each) && problems.isEmpty(); look++) {
            var part = part(name + "-" + look, rate, each.toMillis() / MILLIS, courses);
            problems.addAll(part.problems());
            confirmed += part.count("confirmed");
        }
        return Measured.nothing()
                .with(Map.of("came", rate), problems)
                .telling(Map.of("reservations confirmed", (double) confirmed))
                .following(followed(courses));
    }

    private Measured part(String name, double rate, double seconds, Map<String, List<Double>> courses) {
        var size = ground.size();
        var offers = ground.desk().open(name, 1, PLENTY);
        var people = (int) Math.clamp(rate * seconds, 1, PLENTY);
        var plan = new Plan(name, people, rate, offers, Plan.Goal.CONFIRMED, size.lookers(), size.patience());
        var tables = ground.tables();
        var before = ground.read();
        var measured = ground.admit(plan).measured();
        var confirmed = Math.max(1, measured.count("confirmed"));
        var cost = Meters.between(before, ground.read(), confirmed);
        figures(tables, ground.tables(), cost, confirmed)
                .forEach((what, figure) -> courses.computeIfAbsent(what, first -> new ArrayList<>())
                        .add(figure));
        return measured;
    }

    private Map<String, Double> figures(Tables before, Tables after, Cost cost, long confirmed) {
        var figures = new TreeMap<String, Double>();
        figures.put("MB tables", after.tableBytes() / MEGABYTE);
        figures.put("MB indexes", after.indexBytes() / MEGABYTE);
        figures.put("MB outbox", after.outboxBytes() / MEGABYTE);
        figures.put("dead rows", (double) after.deadRows());
        figures.put("bytes stored each", Math.max(0, bytes(after) - bytes(before)) / confirmed);
        figures.put("WAL bytes each", cost.walBytesEach());
        figures.put("MB WAL", cost.walBytesEach() * confirmed / MEGABYTE);
        figures.put("Kafka bytes each", cost.logBytesEach());
        figures.put("MB Kafka", cost.logBytesEach() * confirmed / MEGABYTE);
        ground.memory().map(Memory::residentBytes).ifPresent(held -> figures.put("MB resident", held / MEGABYTE));
        return figures;
    }

    private static double bytes(Tables tables) {
        return (double) tables.tableBytes() + tables.indexBytes();
    }

    private static Map<String, Course> followed(Map<String, List<Double>> courses) {
        var followed = new TreeMap<String, Course>();
        courses.forEach((what, figures) -> followed.put(what, Course.of(figures)));
        return followed;
    }
}
