package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of an event besides what it says.
 *
 * @param eventId unique for ever
 * @param source the context that says so
 * @param version the version of the source's aggregate that this event made
 * @param type the event's name without its version
 * @param at when it happened, by the source's database clock
 * @param by who caused it
 * @param causationId the event that led to this one; empty when somebody asked for it
 */
public record Occurrence(
        UUID eventId, String source, long version, String type, Instant at, Actor by, Optional<UUID> causationId) {

    /**
     * Who caused an event.
     *
     * @param role CUSTOMER, ADMIN or SYSTEM
     * @param subject the identity provider's subject for people, a component's name for the system
     */
    public record Actor(String role, String subject) {}

    /** Whether an administrator asked for it, and it is no consequence of something else. */
    boolean isAskedByAdministrator() {
        return by.role().equals("ADMIN") && causationId.isEmpty();
    }
}
