package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Parked;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Outcome;
import io.yeyak.ticketlist.application.ConsumerName;
import io.yeyak.ticketlist.application.port.Generations.State;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction over one batch of events. It keeps no inbox: a view takes nothing that is not newer than what it
 * knows, and a timeline takes an event once, for ever. That is what lets a new generation read events of any age.
 */
final class ProjectionTransaction {

    private final int generation;
    private final SqlConnection connection;
    private final List<Step> steps;
    private final ViewStore views;
    private final Parked parked;

    ProjectionTransaction(int generation, SqlConnection connection, List<Step> steps) {
        this.generation = generation;
        this.connection = connection;
        this.steps = steps;
        this.views = new ViewStore(generation);
        this.parked = new Parked(ConsumerName.of(generation));
    }

    /** What the events meet. */
    private record Known(State state, ViewBook book, Set<String> halted) {}

    /** Runs it. The outcomes are those of the steps, in their order; they count once the transaction is committed. */
    Future<List<Outcome>> run() {
        Future<State> state = new Gate(generation).pass(connection);
        Future<ViewBook> book = views.load(connection, keys());
        Future<Set<String>> halted = parked.halted(connection, subjects());
        return Future.all(state, book, halted)
                .compose(all -> decideAndSave(new Known(state.result(), book.result(), halted.result())));
    }

    private Future<List<Outcome>> decideAndSave(Known known) {
        Batch<ViewKey, View, Void> batch = new Batch<>(known.book(), Instant.EPOCH, Set.of(), known.halted());
        List<Outcome> outcomes = new ArrayList<>(steps.size());
        for (Step step : steps) {
            outcomes.add(step.deciding().decide(batch));
        }
        // Sent one after the other without waiting: the feed is locked for no longer than it must be.
        Future<Void> saved = views.save(connection, known.book());
        Future<Void> kept = keepParked(outcomes);
        Future<Void> told =
                known.state() == State.LIVE ? FeedWriter.append(connection, known.book()) : Future.succeededFuture();
        return Future.all(saved, kept, told).map(outcomes);
    }

    private Future<Void> keepParked(List<Outcome> outcomes) {
        List<Parked.Parking> parking = new ArrayList<>();
        Map<UUID, String> retried = new LinkedHashMap<>();
        Set<UUID> cleared = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            UUID id = step.message().envelope().id();
            switch (outcomes.get(i)) {
                case Outcome.Parked again when step.isReplay() -> retried.put(id, again.reason());
                case Outcome.Parked now -> parking.add(new Parked.Parking(step.message(), now));
                case Outcome.Failed(RuntimeException fault) -> throw fault;
                case Outcome.Decided ignored when step.isReplay() -> cleared.add(id);
                case Outcome.Decided ignored -> {}
                case Outcome.Duplicate ignored -> {}
            }
        }
        return Future.all(
                        parked.park(connection, parking),
                        parked.retried(connection, retried),
                        parked.unpark(connection, cleared))
                .mapEmpty();
    }

    private Set<ViewKey> keys() {
        Set<ViewKey> keys = new HashSet<>();
        steps.forEach(step -> step.key().ifPresent(keys::add));
        return keys;
    }

    private Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        steps.forEach(step -> subjects.add(step.message().envelope().subject()));
        return subjects;
    }
}
