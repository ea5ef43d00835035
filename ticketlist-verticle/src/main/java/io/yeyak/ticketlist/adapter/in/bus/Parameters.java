package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.ticketlist.application.Audience;
import io.yeyak.ticketlist.application.PageRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The parameters of a request. The gateway has checked them by the contract; anybody else is told what is wrong. */
record Parameters(Request request) {

    /** The asker's patience that is left for the way back. */
    private static final Duration WAY_BACK = Duration.ofMillis(500);

    /** A parameter that cannot be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String name) {
            super(name + ": it is missing or no such value");
        }
    }

    Audience audience() {
        Actor actor = request.actor();
        return actor.role() == Actor.Role.ADMIN ? new Audience.Administrator() : new Audience.Customer(actor.subject());
    }

    PageRequest page() {
        long limit = number("limit").orElse((long) PageRequest.DEFAULT_LIMIT);
        return new PageRequest(text("cursor"), Math.clamp(limit, 1, PageRequest.MAX_LIMIT));
    }

    UUID id(String name) {
        return idIfAny(name).orElseThrow(() -> new Unreadable(name));
    }

    Optional<UUID> idIfAny(String name) {
        try {
            return text(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name);
        }
    }

    Optional<Long> number(String name) {
        try {
            return text(name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new Unreadable(name);
        }
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(Boolean::valueOf);
    }

    /** How long the asker wants something to be waited for, as far as its patience allows. */
    Duration pause() {
        Duration wanted = Duration.ofSeconds(number("wait").orElse(0L));
        Duration longest = request.patience().minus(WAY_BACK);
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    Optional<String> text(String name) {
        return request.parameter(name).filter(value -> !value.isEmpty());
    }
}
