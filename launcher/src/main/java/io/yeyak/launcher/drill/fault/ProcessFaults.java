package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.drill.stage.Variation;
import io.yeyak.launcher.process.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Processes that die, stand still, hear nobody, or have another time. */
final class ProcessFaults {

    private static final List<String> SERVERS = List.of("postgres", "broker");
    private static final List<Path> FAKE_TIMES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    private final Stage stage;
    private final Broker broker;
    private final Chance chance;

    ProcessFaults(Stage stage, Broker broker, Chance chance) {
        this.stage = stage;
        this.broker = broker;
        this.chance = chance;
    }

    /** One of the platform or the provider is killed. */
    Fault killed() {
        return killed(FaultKind.KILL_PROCESS, anyOfPlatform());
    }

    Fault killed(FaultKind kind, String name) {
        var process = stage.process(name);
        return restarted(kind, process, chance.seconds(0, 5), process::kill, Future::succeededFuture);
    }

    Fault frozenBriefly(Duration duration) {
        return frozen(FaultKind.FREEZE_PROCESS_BRIEFLY, anyOfPlatform(), duration);
    }

    /** One that reads events stands still until its group has given its partitions to others. */
    Fault frozenForLong(Duration duration) {
        var process = stage.process(anyOfPlatform());
        var wasMember = new AtomicBoolean();
        var isExpelled = new AtomicBoolean();
        return new Fault(
                FaultKind.FREEZE_PROCESS_FOR_LONG,
                process.name(),
                duration,
                () -> Aside.call(() -> broker.isMember(process.name()))
                        .onSuccess(wasMember::set)
                        .transform(known -> process.freeze()),
                () -> Aside.call(() -> broker.isMember(process.name()))
                        .onSuccess(is -> isExpelled.set(wasMember.get() && !is))
                        .transform(known -> thawed(process)),
                () -> Optional.of("its consumer group went on without it").filter(text -> isExpelled.get()));
    }

    private static Future<Void> thawed(StagedProcess process) {
        return process.isRunning() ? process.thaw() : Future.succeededFuture();
    }

    Fault frozen(FaultKind kind, String name, Duration duration) {
        var process = stage.process(name);
        return Fault.silent(kind, name, duration, process::freeze, () -> thawed(process));
    }

    /** One of the platform finds itself alone in a cluster, and no hint reaches it or anybody from it. */
    Fault deaf() {
        var process = stage.process(anyOfTheCluster());
        var alone = new Variation(Map.of("cluster.name", "alone-" + chance.between(1, 1_000_000)), Map.of());
        return restarted(
                FaultKind.DEAF_PROCESS,
                process,
                chance.seconds(5, 20),
                () -> process.stop().compose(stopped -> process.start(alone)),
                process::stop);
    }

    /** One of the platform is started with a clock that is hours ahead or behind. */
    Fault atAnotherTime() {
        var hours = chance.oneIn(2) ? chance.between(1, 30) : -chance.between(1, 30);
        var process = stage.process(anyOfTheCluster());
        var shifted = FAKE_TIMES.stream()
                .filter(Files::exists)
                .findFirst()
                .map(library -> shifted(library, hours))
                .orElseGet(() -> shifted(hours));
        return restarted(
                FaultKind.CLOCK_JUMP,
                process,
                chance.seconds(5, 15),
                () -> process.kill().compose(killed -> process.start(shifted)),
                process::stop);
    }

    /** All of the platform are restarted in order, one after the other, as the other release if there is one. */
    Fault rolled() {
        var all = stage.processes().values().stream()
                .filter(process -> !SERVERS.contains(process.name()))
                .toList();
        var before = new Count();
        var release = new AtomicReference<>(Optional.<Release>empty());
        return new Fault(
                FaultKind.ROLLING_RESTART,
                "everything",
                Duration.ZERO,
                () -> {
                    before.number = starts(all);
                    release.set(stage.changeRelease());
                    return rolled(all, 0);
                },
                () -> Future.join(all.stream().map(StagedProcess::start).toList())
                        .mapEmpty(),
                () -> Optional.of(starts(all) - before.number)
                        .filter(starts -> starts > 0)
                        .map(starts -> starts + " processes were started again"
                                + release.get().map(as -> ", as " + as).orElse("")));
    }

    private static int starts(List<StagedProcess> processes) {
        return processes.stream().mapToInt(StagedProcess::starts).sum();
    }

    private static Future<Void> rolled(List<StagedProcess> all, int index) {
        return index == all.size()
                ? Future.succeededFuture()
                : all.get(index)
                        .stop()
                        .compose(stopped -> all.get(index).start())
                        .compose(started -> rolled(all, index + 1));
    }

    private static Fault restarted(
            FaultKind kind, StagedProcess process, Duration duration, Fault.Step injection, Fault.Step beforeStart) {
        var before = new Count();
        return new Fault(
                kind,
                process.name(),
                duration,
                () -> {
                    before.number = process.starts();
                    return injection.run();
                },
                () -> beforeStart.run().compose(ended -> process.start()),
                () -> process.starts() > before.number
                        ? Optional.of("it ended and was started again")
                        : Optional.empty());
    }

    private static final class Count {
        private volatile int number = Integer.MAX_VALUE;
    }

    private static Variation shifted(Path library, int hours) {
        return new Variation(
                Map.of(),
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME",
                        (hours > 0 ? "+" : "") + hours + "h",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"));
    }

    private static Variation shifted(int hours) {
        return new Variation(Map.of(), Map.of("JAVA_TOOL_OPTIONS", "-Dyeyak.clock.ahead=" + Duration.ofHours(hours)));
    }

    private String anyOfPlatform() {
        return chance.one(stage.processes().keySet().stream()
                .filter(name -> !SERVERS.contains(name))
                .toList());
    }

    private String anyOfTheCluster() {
        return chance.one(stage.processes().keySet().stream()
                .filter(name -> !SERVERS.contains(name) && !name.equals("sandbox"))
                .toList());
    }
}
