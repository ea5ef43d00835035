package io.yeyak.launcher.bench.scenario;

import io.yeyak.launcher.bench.load.Listeners;
import io.yeyak.launcher.bench.load.Plan;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Measured;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Thousands listen to a show while its tickets go, a few in a second. */
final class LiveUpdates implements Scenario {

    private static final int PLENTY = 1_000_000;
    private static final double BUYERS_IN_A_SECOND = 20;
    private static final int BUYERS_MOST = 400;
    private static final long TOLD_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int QUIET_LOOKS = 5;

    private final Ground ground;

    LiveUpdates(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "%,d listeners to a show of which %.0f tickets go in a second"
                .formatted(ground.size().listeners(), BUYERS_IN_A_SECOND);
    }

    @Override
    public Measured run(int run) {
        var size = ground.size();
        var name = Scenarios.LIVE_UPDATES + "-" + run;
        var offers = ground.desk().open(name, 1, PLENTY);
        var listeners = Listeners.open(
                        ground.vertx(), ground.gateway(), offers.getFirst().showId(), size.listeners())
                .await();
        try {
            var ready = awaitAll(listeners, heard -> heard.ready() == size.listeners())
                    .ready();
            if (ready < size.listeners()) {
                return Measured.failed("only %,d of %,d could listen".formatted(ready, size.listeners()));
            }
            var plan = new Plan(
                    name,
                    Math.min(BUYERS_MOST, size.people()),
                    BUYERS_IN_A_SECOND,
                    offers,
                    Plan.Goal.DECIDED,
                    0,
                    size.patience());
            var before = ground.read();
            var turnout = ground.admit(plan);
            var heard = awaitAll(listeners, all -> all.have() == size.listeners());
            var cost = Meters.between(before, ground.read(), Math.max(1, heard.told()));
            return told(turnout.measured(), heard).costing(cost);
        } finally {
            listeners.close().await();
        }
    }

    private Measured told(Measured measured, Listeners.Heard heard) {
        var problems = new ArrayList<String>();
        var all = ground.size().listeners();
        if (heard.have() != all || heard.newest() == 0) {
            problems.add("%,d of %,d have heard of version %d".formatted(heard.have(), all, heard.newest()));
        }
        if (heard.lost() > 0) {
            problems.add("%,d connections ended by themselves".formatted(heard.lost()));
        }
        var counts = new TreeMap<>(measured.counts());
        counts.put("listeners", (long) heard.ready());
        counts.put("told", heard.told());
        return new Measured(
                        measured.seconds(),
                        counts,
                        measured.perSecond(),
                        measured.latencies(),
                        measured.figures(),
                        measured.courses(),
                        measured.cost(),
                        measured.problems())
                .timing(Map.of("first told to each told", heard.late()))
                .with(Map.of("told", heard.told() / Math.max(measured.seconds(), 1e-6)), problems);
    }

    private interface Wish {
        boolean isFulfilled(Listeners.Heard heard);
    }

    // Several times in a row: the last change may still be on its way to all of them.
    private Listeners.Heard awaitAll(Listeners listeners, Wish wish) {
        var deadline = System.nanoTime() + TOLD_WITHIN_NANOS;
        var heard = listeners.heard().await();
        for (int quiet = 0; quiet < QUIET_LOOKS && System.nanoTime() - deadline < 0; ) {
            ground.pause(LOOK_EVERY_MILLIS);
            var before = heard.told();
            heard = listeners.heard().await();
            quiet = wish.isFulfilled(heard) && heard.told() == before ? quiet + 1 : 0;
        }
        return heard;
    }
}
