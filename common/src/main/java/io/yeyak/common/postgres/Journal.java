package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the delivered events of one batch, to be stored beside their effect.
 *
 * <p>An event that is parked gives its inbox row back: the row says "had its effect", and a parked message is yet to
 * have it. Its replay claims the row again, in the transaction that removes it from the parked ones.
 */
final class Journal {

    private final List<Parked.Parking> parked = new ArrayList<>();
    private final Set<UUID> released = new HashSet<>();
    private final List<UUID> unparked = new ArrayList<>();
    private final Map<UUID, String> retried = new HashMap<>();
    private final Map<UUID, String> notes = new HashMap<>();

    void add(EventMessage message, boolean isReplay, Outcome outcome) {
        UUID id = message.envelope().id();
        switch (outcome) {
            case Outcome.Parked again
            when isReplay -> {
                retried.put(id, again.reason());
                released.add(id);
            }
            case Outcome.Parked now -> {
                parked.add(new Parked.Parking(message, now));
                released.add(id);
            }
            case Outcome.Decided(Reply<?> reply) -> {
                note(id, reply);
                unpark(id, isReplay);
            }
            // Not when the same event was delivered earlier in this very batch and parked: then it had no effect yet.
            case Outcome.Duplicate ignored -> unpark(id, isReplay && !released.contains(id));
            case Outcome.Failed(RuntimeException fault) -> throw fault;
        }
    }

    Future<Void> save(SqlConnection connection, Inbox inbox, Parked parkedMessages) {
        return Future.all(List.of(
                        inbox.release(connection, released),
                        inbox.note(connection, notes),
                        parkedMessages.park(connection, parked),
                        parkedMessages.retried(connection, retried),
                        parkedMessages.unpark(connection, unparked)))
                .mapEmpty();
    }

    private void unpark(UUID id, boolean isReplay) {
        if (isReplay) {
            unparked.add(id);
        }
    }

    private void note(UUID id, Reply<?> reply) {
        switch (reply) {
            case Reply.Done<?>(Note.Ignored(String reason)) -> notes.put(id, reason);
            case Reply.Refused<?>(Refusal refusal) -> notes.put(id, "refused: " + refusal.code());
            case Reply.Done<?> ignored -> {}
        }
    }
}
