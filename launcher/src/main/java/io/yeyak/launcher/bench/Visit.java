package io.yeyak.launcher.bench;

import io.vertx.core.Vertx;
import io.yeyak.launcher.bench.load.Customers;
import io.yeyak.launcher.bench.load.Doors;
import io.yeyak.launcher.bench.measure.MachineMeter;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.BenchReport;
import io.yeyak.launcher.bench.report.Verdict;
import io.yeyak.launcher.bench.report.Versions;
import io.yeyak.launcher.bench.scenario.Ground;
import io.yeyak.launcher.bench.scenario.Site;
import io.yeyak.launcher.process.Commit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A bench of a deployment of which nothing is known but its gateway. Blocks. */
final class Visit {

    private static final String UNKNOWN = "unknown";
    private static final List<String> LEFT_OUT = List.of(
            "Driven from outside: nothing is known of its processes, its PostgreSQL and its Kafka, and no auditor has"
                    + " looked. When somebody was told counts as the decision.");

    private final Vertx vertx;
    private final BenchSettings settings;
    private final Outside outside;
    private final Consumer<String> said;
    private final Consumer<String> progress;
    private final MachineMeter machine = new MachineMeter();
    private final Instant at = Instant.now();

    Visit(Vertx vertx, BenchSettings settings, Outside outside, Consumer<String> said, Consumer<String> progress) {
        this.vertx = vertx;
        this.settings = settings;
        this.outside = outside;
        this.said = said;
        this.progress = progress;
    }

    BenchReport run(String version) {
        var size = settings.size();
        var tokens = outside.customerTokens();
        var customers = Customers.of(outside.gateway(), size.customers(), tokens::get, Bench.word(at));
        var doors = Doors.open(vertx, outside.gateway(), size.connections(), customers, Optional.empty(), progress)
                .await();
        try {
            var site = new Site(vertx, outside.gateway(), outside::adminToken, tokens::getFirst, Optional.empty(), 0);
            var meters = Meters.ofOurselves();
            var rounds = new Rounds(settings, new Ground(site, doors, customers, meters, size, progress), meters, said);
            rounds.run(Optional.empty(), 0);
            return report(version, rounds);
        } finally {
            doors.close().await();
        }
    }

    private BenchReport report(String version, Rounds rounds) {
        var told = settings.told();
        told.put("processes", "elsewhere, at " + outside.gateway());
        return new BenchReport(
                at,
                machine.machine(),
                new Versions(version, Commit.ofThis(), UNKNOWN, UNKNOWN, Commit.versionOf(Vertx.class)),
                told,
                rounds.baselines(),
                rounds.scenarios(),
                rounds.ratios(),
                new TreeMap<>(),
                new Verdict(true, LEFT_OUT));
    }
}
