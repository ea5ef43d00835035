package io.yeyak.common.postgres;

import io.vertx.core.Promise;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.ParkingCause;
import io.yeyak.common.work.Work;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that waits for its turn in a transaction, and who waits for its outcome.
 *
 * @param key the state it needs, if any
 * @param delivered the event it handles, unless somebody asked
 * @param isReplay whether the event is parked
 * @param decision what it does when its turn has come
 * @param outcome completed after the commit
 */
record Task<K, S, E>(
        Optional<K> key,
        Optional<EventMessage> delivered,
        boolean isReplay,
        Function<Batch<K, S, E>, Outcome> decision,
        Promise<Outcome> outcome) {

    static <K, S, E> Task<K, S, E> of(Work<K, S, E, ?> work) {
        return new Task<>(
                Optional.of(work.key()),
                work.delivered(),
                work.replayOf().isPresent(),
                batch -> batch.decide(work),
                Promise.promise());
    }

    static <K, S, E> Task<K, S, E> parking(EventMessage message, boolean isReplay, ParkingCause cause, String reason) {
        return new Task<>(
                Optional.empty(),
                Optional.of(message),
                isReplay,
                batch -> batch.park(message, cause, reason),
                Promise.promise());
    }

    /** A parked event that nobody has an interest in any more. */
    static <K, S, E> Task<K, S, E> skipping(EventMessage message) {
        Outcome skipped = new Outcome.Decided(Reply.done(Note.ignored("of no interest")));
        return new Task<>(Optional.empty(), Optional.of(message), true, batch -> skipped, Promise.promise());
    }

    /** The same, given up: whoever asked is answered elsewhere, an event is parked. */
    Task<K, S, E> parkedInstead(EventMessage message, String reason) {
        return new Task<>(
                Optional.empty(),
                delivered,
                isReplay,
                batch -> batch.park(message, ParkingCause.FAILED, reason),
                outcome);
    }

    Optional<UUID> eventId() {
        return delivered.map(message -> message.envelope().id());
    }
}
