package io.yeyak.launcher.bench.scenario;

import io.vertx.core.Future;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.settings.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Everybody else is away, and reservations are accepted all the same; then the others return, and what has piled up is
 * decided.
 */
final class AcceptOnly implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Ground ground;
    private final List<StagedProcess> away;

    AcceptOnly(Ground ground) {
        this.ground = ground;
        var atTheDoor = List.of(Role.GATEWAY, Role.RESERVATION).stream()
                .flatMap(role -> ground.stage().playing(role).stream())
                .map(StagedProcess::name)
                .toList();
        this.away = List.of(Role.TICKET, Role.PAYMENT, Role.TICKETLIST).stream()
                .flatMap(role -> ground.stage().playing(role).stream())
                .filter(process -> !atTheDoor.contains(process.name()))
                .distinct()
                .toList();
    }

    @Override
    public String about() {
        return away.isEmpty()
                ? "accepted; what decides is in the same process and goes on meanwhile"
                : "accepted while nobody decides; then the backlog of all of them is decided";
    }

    @Override
    public boolean isRough() {
        return !away.isEmpty();
    }

    @Override
    public Measured run(int run) {
        var name = Scenarios.ACCEPT_ONLY + "-" + run;
        var plan = ground.plan(name, ground.desk().open(name, 1, PLENTY), Plan.Goal.ACCEPTED);
        ground.settle();
        each(StagedProcess::stop);
        var before = ground.read();
        var turnout = ground.admit(plan);
        var after = ground.read();
        var measured = turnout.measured();
        var cost = Meters.between(before, after, Math.max(1, measured.count("accepted")));
        return recovered(measured, run).costing(cost);
    }

    // The decisions come in the order of the log, so all are made when everybody has heard of everything.
    private Measured recovered(Measured measured, int run) {
        var accepted = measured.count("accepted");
        var returned = System.nanoTime();
        ground.progress().accept("accept-only-%d: %,d wait for a decision".formatted(run, accepted));
        each(StagedProcess::start);
        var ready = System.nanoTime();
        ground.settle();
        var seconds = (System.nanoTime() - ready) / NANOS;
        return measured.with(Map.of("decided of the backlog", accepted / seconds), List.of())
                .telling(Map.of(
                        "s from return to ready", (ready - returned) / NANOS, "s from ready to all decided", seconds));
    }

    private interface Change {
        Future<Void> of(StagedProcess process);
    }

    private void each(Change change) {
        Future<Void> all = Future.join(away.stream().map(change::of).toList()).mapEmpty();
        all.await();
    }
}
