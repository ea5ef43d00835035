package io.yeyak.launcher.bench;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.postgres.Pools;
import io.yeyak.launcher.audit.Audits;
import io.yeyak.launcher.bench.baseline.Shop;
import io.yeyak.launcher.bench.load.Customers;
import io.yeyak.launcher.bench.load.Doors;
import io.yeyak.launcher.bench.measure.LogMeter;
import io.yeyak.launcher.bench.measure.MachineMeter;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.measure.ServerMeter;
import io.yeyak.launcher.bench.report.BenchReport;
import io.yeyak.launcher.bench.report.Verdict;
import io.yeyak.launcher.bench.report.Versions;
import io.yeyak.launcher.bench.scenario.Ground;
import io.yeyak.launcher.bench.scenario.Site;
import io.yeyak.launcher.drill.fault.ProviderSwitches;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StageSettings;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.process.Commit;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * One bench: a platform is put up, scenarios and baselines are run in turn, and when all has come to rest the auditor
 * looks at everything that is stored. Blocks.
 */
public final class Bench {

    /** How many connections the conventional ways sell on. */
    private static final int SELLERS = 16;

    private static final int READERS = 4;
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final List<String> COUNT_STATEMENTS =
            List.of("shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=all");

    private final Vertx vertx;
    private final BenchSettings settings;
    private final Consumer<String> said;
    private final Consumer<String> progress;
    private final MachineMeter machine = new MachineMeter();
    private final Instant at = Instant.now();

    private Bench(Vertx vertx, BenchSettings settings, Consumer<String> said, Consumer<String> progress) {
        this.vertx = vertx;
        this.settings = settings;
        this.said = said;
        this.progress = progress;
    }

    /**
     * Runs a bench. Not for an event loop.
     *
     * @param version of Yeyak, for the report
     * @param said hears, in a sentence, what is going on; from any thread
     * @param progress hears every second how far it is; from any thread
     * @throws RuntimeException if it could not be run at all, which says nothing about the platform
     */
    public static BenchReport run(
            Vertx vertx, BenchSettings settings, String version, Consumer<String> said, Consumer<String> progress) {
        return settings.outside()
                .map(outside -> new Visit(vertx, settings, outside, said, progress).run(version))
                .orElseGet(() -> new Bench(vertx, settings, said, progress).run(version));
    }

    /** What no other bench begins its keys with. */
    static String word(Instant at) {
        return "bench-" + Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    }

    private BenchReport run(String version) {
        said.accept("The platform starts, in processes of its own …");
        var postgres = settings.countsStatements() ? COUNT_STATEMENTS : List.<String>of();
        var stage = Stage.open(
                        vertx,
                        new StageSettings(
                                settings.folder(),
                                said,
                                Optional.empty(),
                                settings.company(),
                                postgres,
                                settings.recordings()))
                .await();
        try {
            var report = on(stage, version);
            stop(stage);
            return report;
        } finally {
            stage.close().await();
        }
    }

    // A stage ends in no order. What ends in order writes its recording, and leaves a folder as it is best found again.
    private static void stop(Stage stage) {
        var processes = new ArrayList<>(stage.processes().sequencedValues().reversed());
        processes.removeIf(process -> process.name().equals(Meters.POSTGRES));
        processes.forEach(process -> process.stop().otherwiseEmpty().await());
    }

    private BenchReport on(Stage stage, String version) {
        new ProviderSwitches(stage).put(Map.of("autoApprove", true)).await();
        var pool = Pools.open(vertx, stage.observer("bench", SELLERS + READERS));
        try (var log = new LogMeter(stage.settings().kafka().orElseThrow())) {
            return with(stage, version, pool, log);
        } finally {
            pool.close().await();
        }
    }

    private BenchReport with(Stage stage, String version, Pool pool, LogMeter log) {
        var server = new ServerMeter(pool);
        var size = settings.size();
        said.accept("%,d customers sign in.".formatted(size.customers()));
        var site = site(stage);
        var customers = Customers.of(
                site.gateway(), size.customers(), number -> stage.customerToken("bench-" + number), word(at));
        var doors = Doors.open(vertx, site.gateway(), size.connections(), customers, site.kafka(), progress)
                .await();
        try {
            var meters = new Meters(processes(stage), server, log);
            var ground = new Ground(site, doors, customers, meters, size, progress);
            var rounds = new Rounds(settings, ground, meters, said);
            rounds.run(Optional.of(Shop.open(vertx, pool).await()), SELLERS);
            return report(stage, version, server, rounds);
        } finally {
            doors.close().await();
        }
    }

    private Site site(Stage stage) {
        return new Site(
                vertx,
                stage.gateways().getFirst(),
                stage::adminToken,
                () -> stage.customerToken("bench-scout"),
                Optional.of(stage),
                stored(stage));
    }

    // In a folder that was used before there are some.
    private long stored(Stage stage) {
        var database = stage.settings().auditor().databases().get(Role.RESERVATION);
        var reservation = Pools.open(vertx, Objects.requireNonNull(database));
        try {
            return ServerMeter.stored(reservation).await();
        } finally {
            reservation.close().await();
        }
    }

    private BenchReport report(Stage stage, String version, ServerMeter server, Rounds rounds) {
        said.accept("The auditor looks at everything.");
        var audit = Audits.fullPass(vertx, stage.settings(), GRACE).await();
        var told = settings.told();
        var promises = server.promises().await();
        told.putAll(promises);
        var versions = new Versions(
                version,
                Commit.ofThis(),
                promises.getOrDefault("server_version", "unknown"),
                AppInfoParser.getVersion(),
                Commit.versionOf(Vertx.class));
        return new BenchReport(
                at,
                machine.machine(),
                versions,
                told,
                rounds.baselines(),
                rounds.scenarios(),
                rounds.ratios(),
                server.sizes().await(),
                new Verdict(audit.green(), audit.lines()));
    }

    private static Map<String, LongSupplier> processes(Stage stage) {
        var processes = new LinkedHashMap<String, LongSupplier>();
        for (StagedProcess process : stage.processes().values()) {
            processes.put(process.name(), process::pid);
        }
        return processes;
    }
}
