package io.yeyak.common.health;

import java.util.function.Supplier;

/**
 * Something besides its database and Kafka that a context needs, with the breaker before it: it is known by whether it
 * answers what it is asked anyway, and is asked nothing else.
 */
public record Outside(Part.Kind kind, Supplier<Breaker> breaker) {

    Part part() {
        Breaker now = breaker.get();
        return switch (now.state()) {
            case CLOSED -> Part.of(now.name(), kind, Part.Status.UP);
            case HALF_OPEN ->
                Part.of(now.name(), kind, Part.Status.DEGRADED)
                        .because("It has failed, and is asked whether it is back.");
            case OPEN ->
                Part.of(now.name(), kind, Part.Status.DOWN)
                        .because("It has failed several times on end, and is not asked for a moment.");
        };
    }
}
