package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.common.loop.Repeat;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Breaks one thing after another, with a rest in between. What and how follows from its seed. */
final class Lane {

    private final Stage stage;
    private final Random random;
    private final Chance chance;
    private final Toolbox toolbox;
    private final Occupied occupied;
    private final Mending mending;
    private final List<FaultKind> kinds;
    private final Deque<FaultKind> deck = new ArrayDeque<>();

    Lane(Stage stage, Random random, Occupied occupied, Mending mending, Collection<FaultKind> kinds) {
        this.stage = stage;
        this.random = random;
        this.chance = new Chance(random);
        this.toolbox = new Toolbox(stage, chance);
        this.occupied = occupied;
        this.mending = mending;
        this.kinds = kinds.stream().sorted().toList();
    }

    /** Goes on until then; {@code over} hears of every fault when it is mended. */
    Future<Void> run(Instant until, Evidence evidence, Consumer<FaultRecord> over) {
        return Repeat.untilDone(
                stage.vertx(),
                () -> kinds.isEmpty() || Instant.now().isAfter(until)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.succeededFuture(next())
                                .compose(kind -> one(toolbox.fault(kind), evidence))
                                .onSuccess(over::accept)
                                // One that cannot even be prepared or judged is none; the others go on.
                                .onFailure(failure -> stage.tell("a fault was left out: " + failure))
                                .transform(record -> Future.succeededFuture(Optional.of(rest()))));
    }

    private Future<FaultRecord> one(Fault fault, Evidence evidence) {
        return occupied.take(fault)
                .map(taken -> new Trial(stage, fault))
                .compose(trial -> trial.run()
                        .onComplete(mended -> occupied.free(fault))
                        .compose(mended -> recovered(trial.isUndone()))
                        .map(recovery -> trial.judged(recovery, evidence)));
    }

    private Future<Recovery> recovered(boolean isUndone) {
        var ready =
                isUndone ? stage.ready(occupied::isBroken) : Future.<Void>failedFuture("a fault could not be undone");
        return ready.map(again -> new Recovery(Instant.now(), true))
                .recover(late -> mending.mend()
                        .map(mended -> new Recovery(Instant.now(), false))
                        .otherwise(failure -> new Recovery(Instant.now(), false)));
    }

    private Duration rest() {
        return chance.between(Duration.ofMillis(500), Duration.ofSeconds(3));
    }

    // Each kind once, in any order, before any comes again.
    private FaultKind next() {
        if (deck.isEmpty()) {
            var shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        return deck.removeFirst();
    }
}
