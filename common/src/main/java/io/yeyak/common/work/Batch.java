package io.yeyak.common.work;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides works one after the other, each on the state that the one before it left. Pure: what it needs is read
 * before, what it says is stored after.
 *
 * <p>This is where an event has its effect once, and where an event that cannot be handled halts its subject and
 * nothing else.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 */
public final class Batch<K, S, E> {

    private final Book<K, S> book;
    private final Instant now;
    private final Set<UUID> seen;
    private final Set<String> halted;
    private final List<Happened<E>> happened = new ArrayList<>();
    private final List<Move<S>> moves = new ArrayList<>();

    /**
     * Prepares a batch.
     *
     * @param book the states of all keys that the works name
     * @param now the database's clock
     * @param seen the ids of events that had their effect before this batch
     * @param halted the subjects that have a parked event
     */
    public Batch(Book<K, S> book, Instant now, Set<UUID> seen, Set<String> halted) {
        this.book = book;
        this.now = now;
        this.seen = new HashSet<>(seen);
        this.halted = new HashSet<>(halted);
    }

    /** Decides one work. */
    public Outcome decide(Work<K, S, E, ?> work) {
        Optional<EventMessage> delivered = work.delivered();
        if (delivered.isEmpty()) {
            return apply(work);
        }
        Envelope envelope = delivered.get().envelope();
        if (seen.contains(envelope.id())) {
            return new Outcome.Duplicate();
        }
        if (work.replayOf().isEmpty() && halted.contains(envelope.subject())) {
            seen.add(envelope.id());
            return new Outcome.Parked(ParkingCause.BEHIND, "behind an earlier message of " + envelope.subject());
        }
        seen.add(envelope.id());
        return switch (apply(work)) {
            case Outcome.Failed(RuntimeException cause) -> halt(envelope, cause);
            case Outcome other -> other;
        };
    }

    /** Parks an event that cannot be decided, so that what comes after it of its subject waits behind it. */
    public Outcome park(EventMessage message, ParkingCause cause, String reason) {
        if (!seen.add(message.envelope().id())) {
            return new Outcome.Duplicate();
        }
        halted.add(message.envelope().subject());
        return new Outcome.Parked(cause, reason);
    }

    /** All that happened so far, in order. */
    public List<Happened<E>> happened() {
        return List.copyOf(happened);
    }

    /** What became of the state of each work that was decided so far, in order; it may be the same. */
    public List<Move<S>> moves() {
        return List.copyOf(moves);
    }

    private Outcome halt(Envelope envelope, RuntimeException cause) {
        halted.add(envelope.subject());
        return new Outcome.Parked(ParkingCause.FAILED, cause.toString());
    }

    private <A> Outcome apply(Work<K, S, E, A> work) {
        try {
            S before = book.read(work.key());
            Decision<S, E, A> decision = work.rule().decide(before, now);
            book.write(work.key(), decision.next());
            moves.add(new Move<>(before, decision.next()));
            decision.events().forEach(event -> happened.add(new Happened<>(event, work.cause())));
            return new Outcome.Decided(decision.reply());
        } catch (RuntimeException e) {
            return new Outcome.Failed(e);
        }
    }
}
