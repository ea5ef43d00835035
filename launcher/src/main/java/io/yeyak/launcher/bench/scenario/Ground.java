package io.yeyak.launcher.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.bench.load.Doors;
import io.yeyak.launcher.bench.load.Offer;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Turnout;
import io.yeyak.launcher.bench.measure.LogMeter;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.measure.Reading;
import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.drill.stage.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What every scenario stands on: the running platform, the way in, the meters. Blocks. */
public final class Ground {

    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int QUIET_LOOKS = 3;
    private static final double MEGABYTE = 1 << 20;

    private final Stage stage;
    private final Doors doors;
    private final Meters meters;
    private final LogMeter log;
    private final Size size;
    private final ShowDesk desk;
    private final Map<String, Double> rates = new HashMap<>();
    private final Consumer<String> progress;
    private long stored;

    public Ground(Stage stage, Doors doors, Meters meters, LogMeter log, Size size, Consumer<String> progress) {
        this.stage = stage;
        this.doors = doors;
        this.meters = meters;
        this.log = log;
        this.size = size;
        this.desk = new ShowDesk(stage.gateways().getFirst(), stage.adminToken(), stage.customerToken("bench-scout"));
        this.progress = progress;
    }

    Vertx vertx() {
        return stage.vertx();
    }

    Stage stage() {
        return stage;
    }

    Size size() {
        return size;
    }

    ShowDesk desk() {
        return desk;
    }

    URI gateway() {
        return stage.gateways().getFirst();
    }

    Consumer<String> progress() {
        return progress;
    }

    /** What everything has used until now. */
    public Reading read() {
        return meters.read().await();
    }

    /** Lets people come and waits until all is as the plan wants it. */
    Turnout admit(Plan plan) {
        var turnout = doors.admit(plan, kafka()).await();
        stored += turnout.measured().count("accepted");
        return turnout;
    }

    /** As {@link #admit}, and what it has cost for each accepted one, until everybody had heard of everything. */
    Measured measure(Plan plan, Consumer<Turnout> then) {
        settle();
        var before = read();
        var turnout = admit(plan);
        settle();
        var after = read();
        then.accept(turnout);
        var measured = turnout.measured();
        return measured.costing(Meters.between(before, after, Math.max(1, measured.count("accepted"))));
    }

    /** What the platform holds in memory, without PostgreSQL and without the load generator. */
    static Map<String, Double> memory(Cost cost) {
        var bytes = cost.processes().entrySet().stream()
                .filter(process -> !process.getKey().equals(Meters.POSTGRES)
                        && !process.getKey().equals(Meters.OURS))
                .mapToLong(process -> process.getValue().residentBytes())
                .sum();
        return bytes == 0 ? Map.of() : Map.of("MB resident, platform", bytes / MEGABYTE);
    }

    /** How many reservations were accepted since the beginning, and are stored. */
    long stored() {
        return stored;
    }

    /**
     * Waits until every context has heard everything that was told.
     *
     * @throws IllegalStateException if that takes too long
     */
    void settle() {
        var deadline = System.nanoTime() + SETTLES_WITHIN.toNanos();
        for (int quiet = 0; quiet < QUIET_LOOKS; ) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("the contexts do not come to hear of everything");
            }
            quiet = behind() == 0 ? quiet + 1 : 0;
            pause(LOOK_EVERY_MILLIS);
        }
    }

    /** How many events somebody has yet to hear of. */
    long behind() {
        return log.behind().await();
    }

    /** Notes a rate at which a scenario was saturated, for those that depend on it. */
    void saturated(String name, double rate) {
        rates.merge(name, rate, Math::max);
    }

    /** The highest rate that was noted for a scenario; the fall-back if none was. */
    double saturation(String name, double fallBack) {
        return rates.getOrDefault(name, fallBack);
    }

    void pause(long millis) {
        Future<Void> over = vertx().timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
        over.await();
    }

    private KafkaSettings kafka() {
        return stage.settings().kafka().orElseThrow();
    }

    /** The plan of a run, by the size of this bench. */
    Plan plan(String name, List<Offer> offers, Plan.Goal goal) {
        return new Plan(name, size.people(), size.rate(), offers, goal, size.lookers(), size.patience());
    }
}
