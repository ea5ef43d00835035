package io.yeyak.common.event;

import java.util.Optional;
import java.util.UUID;

/** Why a rule is applied: somebody asked, or an event was delivered. */
public sealed interface Cause {

    /**
     * Somebody, or a deadline, asked.
     *
     * @param traceparent W3C trace context, when there is one
     */
    record Asked(Actor actor, Optional<String> traceparent) implements Cause {}

    /** An event came in. It has its effect once, however often it is delivered. */
    record Delivered(EventMessage message) implements Cause {}

    static Asked asked(Actor actor) {
        return new Asked(actor, Optional.empty());
    }

    default Actor actor() {
        return switch (this) {
            case Asked(Actor actor, var ignored) -> actor;
            case Delivered(EventMessage message) -> message.envelope().actor();
        };
    }

    default Optional<UUID> causationId() {
        return switch (this) {
            case Asked ignored -> Optional.empty();
            case Delivered(EventMessage message) ->
                Optional.of(message.envelope().id());
        };
    }

    default Optional<String> traceparent() {
        return switch (this) {
            case Asked(var ignored, var traceparent) -> traceparent;
            case Delivered(EventMessage message) -> message.envelope().traceparent();
        };
    }
}
