package io.yeyak.launcher.bench.measure;

import io.vertx.core.Future;
import io.yeyak.launcher.bench.measure.ServerReading.Spent;
import io.yeyak.launcher.bench.report.Cost;
import io.yeyak.launcher.bench.report.ProcessCost;
import io.yeyak.launcher.bench.report.StatementCost;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads what everything has used, and makes costs of two readings. */
public final class Meters {

    /** The process that measures, and sends the load. */
    public static final String OURS = "load generator";

    /** The processes of PostgreSQL. */
    public static final String POSTGRES = "postgres";

    private static final double MICROS = 1e6;
    private static final double MICROS_OF_A_MILLI = 1e3;
    private static final int DEAREST = 40;

    private final Map<String, LongSupplier> processes;
    private final Optional<ServerMeter> server;
    private final Optional<LogMeter> log;

    private Meters(Map<String, LongSupplier> processes, Optional<ServerMeter> server, Optional<LogMeter> log) {
        this.processes = Map.copyOf(processes);
        this.server = server;
        this.log = log;
    }

    /**
     * Prepares the meters.
     *
     * @param processes the ids by name, 0 while one does not run; {@link #POSTGRES} is counted with its children
     */
    public Meters(Map<String, LongSupplier> processes, ServerMeter server, LogMeter log) {
        this(processes, Optional.of(server), Optional.of(log));
    }

    /** Meters that can only see this process. */
    public static Meters ofOurselves() {
        return new Meters(Map.of(), Optional.empty(), Optional.empty());
    }

    /** Everything now. */
    public Future<Reading> read() {
        var written = server.map(ServerMeter::read).orElseGet(() -> Future.succeededFuture(ServerReading.NONE));
        var kept = log.map(LogMeter::bytes).orElseGet(() -> Future.succeededFuture(0L));
        return Future.all(written, kept).map(both -> new Reading(usages(), written.result(), kept.result()));
    }

    /** How many events somebody has yet to hear of; none where that cannot be seen. */
    public Future<Long> behind() {
        return log.map(LogMeter::behind).orElseGet(() -> Future.succeededFuture(0L));
    }

    /** What everything takes on disk now; fails where that cannot be seen. */
    public Future<Tables> tables() {
        return server.map(ServerMeter::tables)
                .orElseGet(() -> Future.failedFuture("nothing is known of the databases"));
    }

    /** What a process holds in memory now, where that can be known. */
    public static Optional<Long> residentBytes(long pid) {
        return ProcFiles.of(pid).map(Usage::residentBytes);
    }

    private Map<String, Usage> usages() {
        var usages = new HashMap<String, Usage>();
        ProcFiles.of(ProcessHandle.current().pid()).ifPresent(usage -> usages.put(OURS, usage));
        processes.forEach((name, pid) -> {
            var id = pid.getAsLong();
            var usage = name.equals(POSTGRES) ? ProcFiles.ofFamily(id) : ProcFiles.of(id);
            usage.ifPresent(known -> usages.put(name, known));
        });
        return usages;
    }

    /** What so many units of work have cost between two moments. */
    public static Cost between(Reading before, Reading after, long units) {
        var each = (double) Math.max(units, 1);
        var costs = new HashMap<String, ProcessCost>();
        after.processes()
                .forEach(
                        (name, usage) -> costs.put(name, cost(before.processes().get(name), usage, each)));
        return new Cost(
                units,
                costs,
                (after.server().walBytes() - before.server().walBytes()) / each,
                after.server().fullPageImages() - before.server().fullPageImages(),
                (after.server().commits() - before.server().commits()) / each,
                (after.logBytes() - before.logBytes()) / each,
                statements(before, after, each));
    }

    // A process that was started meanwhile has used nothing before.
    private static ProcessCost cost(@Nullable Usage before, Usage after, double each) {
        var since = before != null && before.pid() == after.pid() ? before : new Usage(after.pid(), 0, 0, 0, 0);
        var cpu = after.cpuSeconds() - since.cpuSeconds();
        var switches = Math.max(0, after.switches() - since.switches());
        return new ProcessCost(cpu, cpu * MICROS / each, after.residentBytes(), after.peakBytes(), switches / each);
    }

    private static List<StatementCost> statements(Reading before, Reading after, double each) {
        var earlier = before.server().statements();
        return after.server().statements().entrySet().stream()
                .map(now -> {
                    var spent = now.getValue().minus(earlier.getOrDefault(now.getKey(), new Spent(0, 0, 0)));
                    return new StatementCost(
                            now.getKey().user(),
                            spent.calls() / each,
                            spent.millis() * MICROS_OF_A_MILLI / each,
                            spent.rows() / each,
                            now.getKey().sql());
                })
                .filter(cost -> cost.callsEach() > 0)
                .sorted(Comparator.comparingDouble(StatementCost::microsEach).reversed())
                .limit(DEAREST)
                .toList();
    }
}
