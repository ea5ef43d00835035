package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A third process of a context comes and goes, and takes partitions with it. */
final class RebalanceStorm {

    private static final Duration MEMBER_WITHIN = Duration.ofSeconds(15);

    private final Stage stage;
    private final Broker broker;
    private final Chance chance;

    RebalanceStorm(Stage stage, Broker broker, Chance chance) {
        this.stage = stage;
        this.broker = broker;
        this.chance = chance;
    }

    Fault storm() {
        var spare = stage.spare(chance.one(Role.contexts()));
        var times = chance.between(2, 4);
        var isKilled = chance.oneIn(2);
        var rebalances = new AtomicInteger();
        return new Fault(
                FaultKind.REBALANCE_STORM,
                spare.name(),
                Duration.ZERO,
                () -> blow(spare, times, isKilled, rebalances),
                spare::kill,
                () -> Optional.of(rebalances.get())
                        .filter(count -> count > 0)
                        .map(count -> count + " times the consumer group was rebalanced"));
    }

    private Future<Void> blow(StagedProcess spare, int times, boolean isKilled, AtomicInteger rebalances) {
        if (times == 0) {
            return Future.succeededFuture();
        }
        return spare.start()
                .compose(started -> Aside.call(() -> broker.awaitMember(spare.name(), MEMBER_WITHIN)))
                .onSuccess(group -> group.ifPresent(name -> rebalances.incrementAndGet()))
                .compose(seen -> isKilled ? spare.kill() : spare.stop())
                .compose(ended -> blow(spare, times - 1, !isKilled, rebalances));
    }
}
