package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Book;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.Publisher;
import io.yeyak.common.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One context's database: what it keeps, its inbox, its parked messages and its outbox, changed together or not at
 * all. A transaction may die before it commits, or after, when nobody hears of it.
 */
final class SimulatedDatabase<K, S, E> implements Aggregates<K, S, E> {

    private record Parked(UUID id, EventMessage message) {}

    private final Book<K, S> kept;
    private final Publisher<E> publisher;
    private final SimulatedOutbox outbox;
    private final VirtualTime time;
    private final Chaos chaos;
    private final Set<UUID> inbox = new HashSet<>();
    private final List<Parked> parked = new ArrayList<>();
    private final Effects effects = new Effects();
    private final Set<UUID> poison = new HashSet<>();
    private Optional<UUID> replaying = Optional.empty();

    SimulatedDatabase(Book<K, S> kept, Publisher<E> publisher, SimulatedOutbox outbox, VirtualTime time, Chaos chaos) {
        this.kept = kept;
        this.publisher = publisher;
        this.outbox = outbox;
        this.time = time;
        this.chaos = chaos;
    }

    @Override
    @SuppressWarnings("unchecked") // the outcome carries the reply of the very rule that was given
    public <A> Future<Reply<A>> decide(K key, Cause.Asked cause, Rule<S, E, A> rule) {
        return commit(new Work<>(key, cause, rule)).compose(outcome -> switch (outcome) {
            case Outcome.Decided(Reply<?> reply) -> Future.succeededFuture((Reply<A>) reply);
            case Outcome.Failed(RuntimeException fault) -> Future.failedFuture(fault);
            case Outcome.Duplicate ignored -> throw new IllegalStateException("nothing was delivered");
            case Outcome.Parked ignored -> throw new IllegalStateException("nothing was delivered");
        });
    }

    @Override
    public Future<Handling> handle(K key, EventMessage message, Rule<S, E, Note> rule) {
        Rule<S, E, Note> tried = (state, now) -> {
            if (isPoisonToday(message)) {
                throw new IllegalStateException("poison");
            }
            return rule.decide(state, now);
        };
        return commit(new Work<>(key, new Cause.Delivered(message), tried, replaying))
                .map(outcome -> switch (outcome) {
                    case Outcome.Decided ignored -> Handling.HANDLED;
                    case Outcome.Duplicate ignored -> Handling.DUPLICATE;
                    case Outcome.Parked ignored -> Handling.PARKED;
                    case Outcome.Failed(RuntimeException fault) -> throw fault;
                });
    }

    @Override
    public Future<Handling> park(EventMessage message, String reason) {
        throw new AssertionError("the simulation sends nothing that cannot be understood: " + reason + " " + message);
    }

    boolean handled(EventMessage message) {
        return inbox.contains(message.envelope().id());
    }

    boolean hasParked() {
        return !parked.isEmpty();
    }

    /** An administrator replays what is parked, oldest first, through the same handler. */
    void replay(Function<EventMessage, Future<Handling>> handler) {
        Set<String> stillHalted = new HashSet<>();
        for (Parked next : List.copyOf(parked)) {
            if (stillHalted.contains(next.message.envelope().subject())) {
                continue;
            }
            replaying = Optional.of(next.id);
            Future<Handling> handled = handler.apply(next.message);
            replaying = Optional.empty();
            if (handled.succeeded() && handled.result() != Handling.PARKED) {
                parked.remove(next);
            } else {
                stillHalted.add(next.message.envelope().subject());
            }
        }
    }

    private boolean isPoisonToday(EventMessage message) {
        if (chaos.fault() && chaos.oneIn(8)) {
            poison.add(message.envelope().id());
        }
        return !chaos.isHealed() && poison.contains(message.envelope().id());
    }

    private Future<Outcome> commit(Work<K, S, E, ?> work) {
        Instant now = chaos.is(Sabotage.PROCESS_CLOCK) ? time.shownByAProcess(chaos) : time.now();
        Overlay overlay = new Overlay();
        Batch<K, S, E> batch = new Batch<>(overlay, now, seen(), halted());
        Outcome outcome = batch.decide(work);
        if (chaos.fault()) {
            return Future.failedFuture(new Crash("before the commit"));
        }
        overlay.written.forEach(kept::write);
        remember(work, outcome);
        if (chaos.is(Sabotage.EVENTS_OUTSIDE_TRANSACTION) && chaos.fault()) {
            return Future.failedFuture(new Crash("between the commit and the events"));
        }
        outbox.write(batch.happened().stream()
                .map(happened -> publisher.publish(happened, now))
                .toList());
        return chaos.fault() ? Future.failedFuture(new Crash("after the commit")) : Future.succeededFuture(outcome);
    }

    private Set<UUID> seen() {
        return chaos.is(Sabotage.NO_INBOX) ? Set.of() : inbox;
    }

    private Set<String> halted() {
        return chaos.is(Sabotage.SUBJECT_NOT_HALTED)
                ? Set.of()
                : parked.stream()
                        .map(waiting -> waiting.message.envelope().subject())
                        .collect(Collectors.toSet());
    }

    private void remember(Work<K, S, E, ?> work, Outcome outcome) {
        if (work.cause() instanceof Cause.Delivered(EventMessage message)) {
            boolean parkIt = outcome instanceof Outcome.Parked && replaying.isEmpty();
            if (parkIt && !chaos.is(Sabotage.POISON_DROPPED)) {
                boolean known = parked.stream()
                        .anyMatch(p -> p.message
                                .envelope()
                                .id()
                                .equals(message.envelope().id()));
                if (!known) {
                    parked.add(new Parked(message.envelope().id(), message));
                }
            } else if (outcome instanceof Outcome.Decided) {
                effects.note(message);
                inbox.add(message.envelope().id());
            }
        }
    }

    /** Reads through to what is kept, and holds what is written until the commit. */
    private final class Overlay implements Book<K, S> {
        private final Map<K, S> written = new LinkedHashMap<>();
        private final Map<K, S> cached = new HashMap<>();

        @Override
        public S read(K key) {
            return cached.computeIfAbsent(key, kept::read);
        }

        @Override
        public void write(K key, S next) {
            cached.put(key, next);
            written.put(key, next);
        }
    }
}
