package io.yeyak.common.parking;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.event.MalformedEnvelope;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Replays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an administrator does about messages that could not be handled: look at them, have them handled again in the
 * order of their subject, or give one up.
 */
public final class ParkedMessages {

    private static final Refusal NOT_FOUND =
            Refusal.notFound("parked-message-not-found", "There is no such parked message.");

    private final ParkedStore store;
    private final Replays replays;
    private final EventHandler handler;

    /**
     * The parked messages of one context.
     *
     * @param consumer the name that the context's inbox goes by
     * @param handler the one the messages were meant for
     */
    public ParkedMessages(Pool pool, String consumer, Replays replays, EventHandler handler) {
        this.store = new ParkedStore(pool, consumer);
        this.replays = replays;
        this.handler = handler;
    }

    /** A page, the oldest first. */
    Future<List<ParkedMessage>> page(long after, int limit) {
        return store.page(after, limit);
    }

    /**
     * Handles a message again, and when that works those behind it, until one fails. In a dry run nothing is handled:
     * it says which would be, and whether they can be read at all.
     */
    Future<Reply<ReplayResults>> replay(UUID messageId, boolean dryRun) {
        return store.find(messageId)
                .compose(found -> found.map(message -> replay(message, dryRun))
                        .orElseGet(() -> Future.succeededFuture(Reply.refused(NOT_FOUND))));
    }

    /** Gives a message up. Only the first one of a subject can be: those behind it may rest on it. */
    Future<Reply<DiscardResult>> discard(UUID messageId, String by, String reason) {
        return store.find(messageId)
                .compose(found -> found.map(message -> discard(message, by, reason))
                        .orElseGet(() -> Future.succeededFuture(Reply.refused(NOT_FOUND))));
    }

    private Future<Reply<DiscardResult>> discard(ParkedMessage message, String by, String reason) {
        return queue(message)
                .compose(queue -> isFirst(message, queue)
                        ? store.discard(message.messageId(), by, reason)
                                .map(Reply.done(new DiscardResult(message.messageId(), true)))
                        : Future.succeededFuture(Reply.refused(blocked(queue))));
    }

    private Future<Reply<ReplayResults>> replay(ParkedMessage message, boolean dryRun) {
        return queue(message).compose(queue -> {
            if (!isFirst(message, queue)) {
                return Future.succeededFuture(Reply.refused(blocked(queue)));
            }
            return dryRun
                    ? Future.succeededFuture(Reply.done(ReplayResults.dry(
                            queue.stream().map(ParkedMessages::look).toList())))
                    : inOrder(queue, List.of()).compose(steps -> done(message, steps));
        });
    }

    /** A record that is no event stands alone. */
    private Future<List<ParkedMessage>> queue(ParkedMessage message) {
        return message.subject().map(store::ofSubject).orElseGet(() -> Future.succeededFuture(List.of(message)));
    }

    private static boolean isFirst(ParkedMessage message, List<ParkedMessage> queue) {
        return !queue.isEmpty() && queue.getFirst().messageId().equals(message.messageId());
    }

    private static Refusal blocked(List<ParkedMessage> queue) {
        String first =
                queue.isEmpty() ? "another one" : queue.getFirst().messageId().toString();
        return Refusal.conflict(
                "parked-message-blocked", "It waits behind " + first + " of the same subject: begin with that one.");
    }

    private Future<Reply<ReplayResults>> done(ParkedMessage first, List<ReplayResults.Step> steps) {
        Future<Long> remaining = first.subject().isPresent()
                ? store.count(first.subject().get())
                : store.find(first.messageId()).map(kept -> kept.isPresent() ? 1L : 0L);
        return remaining.map(count -> Reply.done(new ReplayResults(false, steps, count)));
    }

    private Future<List<ReplayResults.Step>> inOrder(List<ParkedMessage> queue, List<ReplayResults.Step> soFar) {
        ParkedMessage message = queue.getFirst();
        return replayOne(message).compose(step -> {
            List<ReplayResults.Step> next =
                    Stream.concat(soFar.stream(), Stream.of(step)).toList();
            if (step.outcome().equals(Handling.PARKED.name())) {
                return Future.succeededFuture(next);
            }
            return remaining(message, queue)
                    .compose(rest -> rest.isEmpty() ? Future.succeededFuture(next) : inOrder(rest, next));
        });
    }

    /** What is behind a message. After the last one it looks again: more may have been parked behind it meanwhile. */
    private Future<List<ParkedMessage>> remaining(ParkedMessage message, List<ParkedMessage> queue) {
        return queue.size() > 1
                ? Future.succeededFuture(queue.subList(1, queue.size()))
                : message.subject().map(store::ofSubject).orElseGet(() -> Future.succeededFuture(List.of()));
    }

    private Future<ReplayResults.Step> replayOne(ParkedMessage message) {
        Optional<EventMessage> event = read(message);
        if (event.isEmpty()) {
            return Future.succeededFuture(ReplayResults.step(message, Handling.PARKED.name()));
        }
        Future<Handling> handled = message.subject().isPresent()
                ? replays.replay(event.get(), handler)
                : handler.on(event.get())
                        .compose(handling -> store.remove(message.messageId()).map(handling));
        return handled.compose(handling ->
                store.find(message.messageId()).map(kept -> ReplayResults.step(kept.orElse(message), handling.name())));
    }

    private static ReplayResults.Step look(ParkedMessage message) {
        return ReplayResults.step(message, read(message).isPresent() ? "READABLE" : "UNREADABLE");
    }

    private static Optional<EventMessage> read(ParkedMessage message) {
        try {
            return message.payload()
                    .map(payload ->
                            new EventMessage(message.topic(), EnvelopeHeaders.read(message.headers()), payload));
        } catch (MalformedEnvelope e) {
            return Optional.empty();
        }
    }
}
