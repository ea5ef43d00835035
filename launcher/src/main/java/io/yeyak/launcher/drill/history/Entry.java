package io.yeyak.launcher.drill.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a history.
 *
 * @param t when, by the clock of the drill
 * @param client who: the name of a customer, {@code admin}, or the drill itself
 * @param id of the reservation, where there is one
 * @param key the idempotency key
 * @param text what is best said in words
 */
public record Entry(
        Instant t,
        String client,
        Op op,
        Type type,
        Optional<String> id,
        Optional<String> key,
        Optional<Order> order,
        Optional<Answer> answer,
        Optional<Facts> facts,
        Optional<String> text) {

    /** A line with nothing but who does what. */
    public static Entry of(Instant t, String client, Op op, Type type) {
        return new Entry(
                t,
                client,
                op,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The next line of the same operation. */
    public Entry then(Instant at, Type next) {
        return new Entry(at, client, op, next, id, key, order, answer, facts, text);
    }

    public Entry of(String reservation) {
        return new Entry(t, client, op, type, Optional.of(reservation), key, order, answer, facts, text);
    }

    public Entry by(String idempotencyKey) {
        return new Entry(t, client, op, type, id, Optional.of(idempotencyKey), order, answer, facts, text);
    }

    public Entry of(Order wanted) {
        return new Entry(t, client, op, type, id, key, Optional.of(wanted), answer, facts, text);
    }

    public Entry with(Answer heard) {
        return new Entry(t, client, op, type, id, key, order, Optional.of(heard), facts, text);
    }

    public Entry saying(String words) {
        return new Entry(t, client, op, type, id, key, order, answer, facts, Optional.of(words));
    }

    public Entry with(Facts known) {
        return new Entry(t, client, op, type, id, key, order, answer, Optional.of(known), text);
    }
}
