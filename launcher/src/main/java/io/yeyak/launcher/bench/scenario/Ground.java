package io.yeyak.launcher.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.launcher.bench.load.Customers;
import io.yeyak.launcher.bench.load.Doors;
import io.yeyak.launcher.bench.load.Offer;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.load.Turnout;
import io.yeyak.launcher.bench.measure.Memory;
import io.yeyak.launcher.bench.measure.MemoryMeter;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.measure.Reading;
import io.yeyak.launcher.bench.measure.Tables;
import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.drill.stage.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What every scenario stands on: the running platform, the way in, the meters. Blocks. */
public final class Ground {

    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int QUIET_LOOKS = 3;
    private static final double MEGABYTE = 1 << 20;

    private final Site site;
    private final Doors doors;
    private final Customers customers;
    private final Meters meters;
    private final Optional<MemoryMeter> memory;
    private final Size size;
    private final ShowDesk desk;
    private final Map<String, Double> rates = new HashMap<>();
    private final Consumer<String> progress;
    private long stored;

    public Ground(Site site, Doors doors, Customers customers, Meters meters, Size size, Consumer<String> progress) {
        this.site = site;
        this.doors = doors;
        this.customers = customers;
        this.meters = meters;
        this.memory = site.stage().map(Ground::memoryOf);
        this.size = size;
        this.desk = new ShowDesk(site.gateway(), site.adminToken(), site.scoutToken(), customers.word());
        this.progress = progress;
        this.stored = site.stored();
    }

    private static MemoryMeter memoryOf(Stage stage) {
        return new MemoryMeter(
                stage.vertx(),
                stage.metrics().entrySet().stream()
                        .map(process -> new MemoryMeter.Place(stage.process(process.getKey())::pid, process.getValue()))
                        .toList());
    }

    Vertx vertx() {
        return site.vertx();
    }

    /** The processes of the platform; only scenarios that are run on one of the bench's own may ask. */
    Stage stage() {
        return site.stage().orElseThrow();
    }

    /** Whether nothing but the gateway is known of the platform. */
    boolean isOutside() {
        return site.stage().isEmpty();
    }

    Size size() {
        return size;
    }

    ShowDesk desk() {
        return desk;
    }

    URI gateway() {
        return site.gateway();
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
        return admit(plan, doors);
    }

    /** As {@link #admit}, on so many connections: who waits for an answer keeps nobody from asking. */
    Turnout admit(Plan plan, int connections) {
        var wide = Doors.open(vertx(), gateway(), connections, customers, site.kafka(), progress)
                .await();
        try {
            return admit(plan, wide);
        } finally {
            wide.close().await();
        }
    }

    private Turnout admit(Plan plan, Doors through) {
        customers.renew();
        var turnout = through.admit(plan).await();
        stored += turnout.measured().count("accepted");
        return turnout;
    }

    /** What the processes of the platform hold in memory, where that can be seen. */
    Optional<Memory> memory() {
        return memory.map(meter -> meter.read().await());
    }

    /** Looks from now on what they hold in memory, where that can be seen. */
    Optional<MemoryMeter.Watch> watchMemory() {
        return memory.map(MemoryMeter::watch);
    }

    /** What everything takes on disk now. */
    Tables tables() {
        return meters.tables().await();
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
        return meters.behind().await();
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

    /** The plan of a run, by the size of this bench. */
    Plan plan(String name, List<Offer> offers, Plan.Goal goal) {
        return new Plan(name, size.people(), size.rate(), offers, goal, size.lookers(), size.patience());
    }
}
