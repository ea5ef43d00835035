package io.yeyak.launcher.drill.fault;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One run of the nemesis. */
final class Campaign {

    private static final int ONE_PAIR_IN = 5;

    private final Stage stage;
    private final Random random;
    private final Chance chance;
    private final Toolbox toolbox;
    private final Mending mending;
    private final Evidence evidence;
    private final List<FaultKind> kinds;
    private final Deque<FaultKind> deck = new ArrayDeque<>();
    private final List<FaultRecord> records = new ArrayList<>();

    Campaign(Stage stage, Random random, Mending mending, Evidence evidence, Set<FaultKind> kinds) {
        this.stage = stage;
        this.random = random;
        this.chance = new Chance(random);
        this.toolbox = new Toolbox(stage, chance);
        this.mending = mending;
        this.evidence = evidence;
        this.kinds = kinds.stream().sorted().toList();
    }

    Future<List<FaultRecord>> run(Instant until) {
        return rounds(until)
                .transform(over -> mending.mend().compose(mended -> whetherItWentWell(over)))
                .map(mended -> List.copyOf(records));
    }

    private static Future<Void> whetherItWentWell(AsyncResult<Void> over) {
        return over.succeeded() ? Future.succeededFuture() : Future.failedFuture(over.cause());
    }

    private Future<Void> rounds(Instant until) {
        return Instant.now().isAfter(until)
                ? Future.succeededFuture()
                : round().compose(done -> rest()).compose(rested -> rounds(until));
    }

    private Future<Void> rest() {
        return stage.vertx()
                .timer(
                        chance.between(Duration.ofMillis(500), Duration.ofSeconds(3))
                                .toMillis(),
                        TimeUnit.MILLISECONDS)
                .mapEmpty();
    }

    // The faults of a round are all chosen before the first begins, so that chance does not depend on how long it
    // takes.
    private Future<Void> round() {
        var faults = new ArrayList<>(List.of(next()));
        if (chance.oneIn(ONE_PAIR_IN)) {
            var second = next();
            if (goTogether(faults.getFirst(), second)) {
                faults.add(second);
            }
        }
        var trials = faults.stream().map(fault -> new Trial(stage, fault)).toList();
        return Future.join(trials.stream().map(Trial::run).toList())
                .transform(over -> recovered(trials.stream().allMatch(Trial::isUndone)))
                .map(recovery -> trials.stream()
                        .map(trial -> trial.judged(recovery, evidence))
                        .toList())
                .onSuccess(records::addAll)
                .mapEmpty();
    }

    private Future<Recovery> recovered(boolean isUndone) {
        var ready = isUndone ? stage.ready() : Future.<Void>failedFuture("a fault could not be undone");
        return ready.map(again -> new Recovery(Instant.now(), true))
                .recover(late -> mending.mend()
                        .map(mended -> new Recovery(Instant.now(), false))
                        .otherwise(failure -> new Recovery(Instant.now(), false)));
    }

    // Two on the same process could mend each other's.
    private static boolean goTogether(Fault one, Fault other) {
        return !owner(one).equals(owner(other))
                && one.kind() != FaultKind.ROLLING_RESTART
                && other.kind() != FaultKind.ROLLING_RESTART;
    }

    private static String owner(Fault fault) {
        return fault.target().split(" -> ", -1)[0];
    }

    // Each kind once, in any order, before any comes again.
    private Fault next() {
        if (deck.isEmpty()) {
            var shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        return toolbox.fault(deck.removeFirst());
    }
}
