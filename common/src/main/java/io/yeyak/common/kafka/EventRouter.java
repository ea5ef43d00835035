package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Gives each event to the one who takes its type. What nobody has heard of is parked, never dropped: it may come from a
 * later release.
 */
public final class EventRouter implements EventHandler {

    private final BiFunction<EventMessage, String, Future<Handling>> parking;
    private final Map<String, EventHandler> handlers = new HashMap<>();

    private EventRouter(BiFunction<EventMessage, String, Future<Handling>> parking) {
        this.parking = parking;
    }

    /**
     * A router without routes.
     *
     * @param parking {@code aggregates::park}
     */
    public static EventRouter parkingWith(BiFunction<EventMessage, String, Future<Handling>> parking) {
        return new EventRouter(parking);
    }

    /**
     * Routes a type.
     *
     * @param type such as {@code TicketsHeld.v1}
     * @param payload the record that its JSON is read as; an event that is of no such shape is parked, and one of
     *     which the handler says with an {@link IllegalArgumentException} that it cannot be
     */
    public <T> EventRouter on(String type, Class<T> payload, BiFunction<EventMessage, T, Future<Handling>> handler) {
        put(type, message -> decodeThen(message, payload, handler));
        return this;
    }

    /** Names types that are known and of no interest. */
    public EventRouter skip(String... types) {
        for (String type : types) {
            put(type, message -> Future.succeededFuture(Handling.SKIPPED));
        }
        return this;
    }

    @Override
    public Future<Handling> on(EventMessage message) {
        EventHandler handler = handlers.get(message.envelope().type());
        return handler == null
                ? parking.apply(message, "the type " + message.envelope().type() + " is unknown")
                : handler.on(message);
    }

    private void put(String type, EventHandler handler) {
        if (handlers.putIfAbsent(type, handler) != null) {
            throw new IllegalArgumentException(type + " has two routes");
        }
    }

    private <T> Future<Handling> decodeThen(
            EventMessage message, Class<T> payload, BiFunction<EventMessage, T, Future<Handling>> handler) {
        try {
            return handler.apply(message, Json.decode(message.payload(), payload));
        } catch (IllegalArgumentException e) {
            // It is no JSON, of another shape, or says what cannot be.
            return parking.apply(message, "not the payload of its type: " + e.getMessage());
        }
    }
}
