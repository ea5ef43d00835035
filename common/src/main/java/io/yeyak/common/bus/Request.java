package io.yeyak.common.bus;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a gateway asks of a context.
 *
 * @param actor who asks, verified by the gateway
 * @param parameters path, query and chosen header parameters by their contract name; a repeated one is joined by commas
 * @param idempotencyKey the client's key, when it gave one
 * @param mayRepeat whether it may be done twice: it only reads, or has a key, or the second time changes nothing
 * @param patience how long the asker waits; work that cannot be done by then need not be begun
 * @param traceparent W3C trace context, when there is one
 * @param body the body's bytes as they came, valid by the contract; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
        Actor actor,
        Map<String, String> parameters,
        Optional<String> idempotencyKey,
        boolean mayRepeat,
        Duration patience,
        Optional<String> traceparent,
        byte[] body) {

    /** How long the answer may wait for something to happen, in seconds: a parameter of those that can wait. */
    public static final String WAIT = "wait";

    /** One that is sent once: if nobody answers, nobody knows whether it was done. */
    public Request(
            Actor actor,
            Map<String, String> parameters,
            Optional<String> idempotencyKey,
            Duration patience,
            Optional<String> traceparent,
            byte[] body) {
        this(actor, parameters, idempotencyKey, false, patience, traceparent, body);
    }

    /** The same, which may be sent again as long as nobody answers. */
    public Request repeatable() {
        return new Request(actor, parameters, idempotencyKey, true, patience, traceparent, body);
    }

    /** The same when that much of its patience is used up: whoever may wait for something has less time for it. */
    Request after(Duration elapsed) {
        Map<String, String> fewer = new HashMap<>(parameters);
        fewer.computeIfPresent(
                WAIT, (name, seconds) -> Long.toString(Math.max(0, Long.parseLong(seconds) - elapsed.toSeconds())));
        return new Request(actor, fewer, idempotencyKey, mayRepeat, patience.minus(elapsed), traceparent, body);
    }

    /** A parameter; empty when it was not sent. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The same, as a part of another step. */
    Request within(Optional<String> step) {
        return new Request(actor, parameters, idempotencyKey, mayRepeat, patience, step, body);
    }

    /** Why something is done that this asks for. */
    public Cause.Asked cause() {
        return new Cause.Asked(actor, traceparent);
    }
}
