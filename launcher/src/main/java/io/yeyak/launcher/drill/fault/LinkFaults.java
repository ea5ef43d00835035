package io.yeyak.launcher.drill.fault;

import io.yeyak.launcher.drill.proxy.Direction;
import io.yeyak.launcher.drill.proxy.Proxy;
import io.yeyak.launcher.drill.proxy.Toxic;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Connections between a process and one of its servers that are slow, silent, narrow or cut. */
final class LinkFaults {

    private final Stage stage;
    private final Chance chance;

    LinkFaults(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
    }

    Fault slow() {
        var delay = chance.between(Duration.ofMillis(50), Duration.ofMillis(1_500));
        return disturbed(FaultKind.SLOW_LINK, new Toxic.Latency(delay, delay.dividedBy(2)), chance.seconds(3, 12));
    }

    Fault cut() {
        return disturbed(FaultKind.CUT_LINK, new Toxic.Down(), chance.seconds(1, 15));
    }

    Fault oneWay() {
        var direction = chance.one(List.of(Direction.values()));
        return disturbed(FaultKind.ONE_WAY_LINK, new Toxic.Silence(direction), chance.seconds(2, 25));
    }

    Fault reset() {
        var age = chance.between(Duration.ZERO, Duration.ofSeconds(2));
        return disturbed(FaultKind.RESET_LINK, new Toxic.Reset(age), chance.seconds(1, 10));
    }

    Fault closedSlowly() {
        return disturbed(FaultKind.SLOW_CLOSE_LINK, new Toxic.SlowClose(chance.seconds(1, 10)), chance.seconds(3, 10));
    }

    Fault narrow() {
        return disturbed(
                FaultKind.NARROW_LINK, new Toxic.Bandwidth(chance.between(1_000, 30_000)), chance.seconds(3, 15));
    }

    private Fault disturbed(FaultKind kind, Toxic toxic, Duration duration) {
        var proxy = anyProxy();
        var before = new AtomicLong(Long.MAX_VALUE);
        return new Fault(
                kind,
                proxy.name(),
                duration,
                () -> {
                    before.set(proxy.traffic().cuts());
                    return proxy.set(toxic);
                },
                proxy::heal,
                () -> Optional.of(proxy.traffic().cuts() - before.get())
                        .filter(cuts -> cuts > 0)
                        .map(cuts -> cuts + " connections were cut while bytes flowed"));
    }

    // Not those of processes that do not run.
    private Proxy anyProxy() {
        return chance.one(stage.proxies().values().stream()
                .filter(proxy -> !proxy.name().contains("-3 "))
                .toList());
    }
}
