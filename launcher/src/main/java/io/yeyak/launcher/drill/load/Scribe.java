package io.yeyak.launcher.drill.load;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.History;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Type;
import java.time.Instant;
import java.util.Optional;

/** Does things, and notes that they begin and how they end. Waits, on a virtual thread. */
final class Scribe {

    /** What the bodies of all answers may have that a history tells. */
    private record Told(
            Optional<String> reservationId,
            Optional<String> attemptId,
            Optional<String> state,
            Optional<Long> version,
            Optional<String> reason,
            Optional<String> code) {}

    private static final Told NOTHING = new Told(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final History history;
    private final Client client;

    Scribe(History history, Client client) {
        this.history = history;
        this.client = client;
    }

    Client client() {
        return client;
    }

    /** A line of somebody who begins now. */
    static Entry begin(String who, Op op) {
        return Entry.of(Instant.now(), who, op, Type.INVOKE);
    }

    /** What is needed to say that something is about this ticket type, when no quantity matters. */
    static Order about(ShowOnSale show) {
        return new Order(show.showId(), show.ticketTypeId(), 0);
    }

    void note(Entry entry) {
        history.note(entry);
    }

    /** Asks, and notes both ends. */
    @CanIgnoreReturnValue
    Outcome perform(Entry begun, Ask ask) {
        history.note(begun);
        var outcome = client.call(ask);
        history.note(ended(begun, outcome));
        return outcome;
    }

    /** Asks, and notes how it ended alone: for what changes nothing. */
    Outcome look(Entry begun, Ask ask) {
        var outcome = client.call(ask);
        history.note(ended(begun, outcome));
        return outcome;
    }

    /** The line that says how something ended. */
    static Entry ended(Entry begun, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Silence(String why, int tries) ->
                begun.then(Instant.now(), Type.INFO).saying(why + " after " + tries + " tries");
            case Outcome.Heard heard -> heard(begun, heard);
        };
    }

    private static Entry heard(Entry begun, Outcome.Heard heard) {
        var told = heard.as(Told.class).orElse(NOTHING);
        var answer =
                new Answer(heard.status(), told.code(), told.state(), told.version(), told.reason(), heard.tries());
        var line = begun.then(Instant.now(), type(heard)).with(answer);
        if (heard.isGood() && begun.op() == Op.PLACE && told.reservationId().isPresent()) {
            return line.of(told.reservationId().get());
        }
        return begun.op() == Op.PAY && told.attemptId().isPresent()
                ? line.saying(told.attemptId().get())
                : line;
    }

    // A refusal says nothing about an earlier try whose answer was lost: that one may still be carried out.
    private static Type type(Outcome.Heard heard) {
        if (heard.isGood()) {
            return Type.OK;
        }
        return heard.isDoubtful() ? Type.INFO : Type.FAIL;
    }
}
