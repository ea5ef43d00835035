package io.yeyak.common.bus;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a gateway asks of a context.
 *
 * @param actor who asks, verified by the gateway
 * @param parameters path, query and chosen header parameters by their contract name; a repeated one is joined by commas
 * @param idempotencyKey the client's key, when it gave one
 * @param patience how long the asker waits; work that cannot be done by then need not be begun
 * @param traceparent W3C trace context, when there is one
 * @param body the body's bytes as they came, valid by the contract; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
        Actor actor,
        Map<String, String> parameters,
        Optional<String> idempotencyKey,
        Duration patience,
        Optional<String> traceparent,
        byte[] body) {

    /** A parameter; empty when it was not sent. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Why something is done that this asks for. */
    public Cause.Asked cause() {
        return new Cause.Asked(actor, traceparent);
    }
}
