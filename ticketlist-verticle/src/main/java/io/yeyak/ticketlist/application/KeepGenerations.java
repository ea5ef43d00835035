package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Generations;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Generations.State;
import io.yeyak.ticketlist.application.port.Progress;
import io.yeyak.ticketlist.application.port.Projections;
import java.util.List;
import java.util.Optional;

/**
 * Does what the generations need now: has the live one and the one that is being built read events, lets the latter
 * answer when it is ready, and drops the one that answered before. All it goes by is in the database, so any process
 * may do each step, and a rebuild goes on after a crash.
 */
public final class KeepGenerations {

    private final Generations generations;
    private final Projections projections;
    private final CompleteRebuild completeRebuild;
    private final Progress progress;
    private final Runnable swapped;

    /**
     * Prepares it.
     *
     * @param swapped is told when another generation answers
     */
    public KeepGenerations(
            Generations generations,
            Projections projections,
            CompleteRebuild completeRebuild,
            Progress progress,
            Runnable swapped) {
        this.generations = generations;
        this.projections = projections;
        this.completeRebuild = completeRebuild;
        this.progress = progress;
        this.swapped = swapped;
    }

    /** Does one round, and says whether there is more to do at once. */
    public Future<Boolean> step() {
        return generations.all().compose(all -> {
            Generation live = in(State.LIVE, all).orElseThrow();
            Optional<Generation> building = in(State.BUILDING, all);
            return projections
                    .keep(live.number(), building.map(Generation::number))
                    .compose(kept -> dropNext(all))
                    .compose(dropped -> building.isEmpty()
                            ? Future.succeededFuture(false)
                            : completeRebuild.step(live, building.get()).onSuccess(this::tell));
        });
    }

    private Future<Void> dropNext(List<Generation> all) {
        Optional<Generation> retired = in(State.RETIRED, all);
        return retired.isEmpty()
                ? Future.succeededFuture()
                : generations
                        .drop(retired.get())
                        // Another process may still be in the group; Kafka forgets it later then, by itself.
                        .onSuccess(dropped -> forget(retired.get()));
    }

    private void forget(Generation dropped) {
        progress.forget(dropped.number()).onComplete(ignored -> {});
    }

    private void tell(boolean hasSwapped) {
        if (hasSwapped) {
            swapped.run();
        }
    }

    private static Optional<Generation> in(State state, List<Generation> all) {
        return all.stream().filter(generation -> generation.state() == state).findFirst();
    }
}
