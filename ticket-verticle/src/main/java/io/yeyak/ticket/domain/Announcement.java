package io.yeyak.ticket.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When availability was announced last, and whether it changed since. Announcements are coalesced, so that a stampede
 * is told at a bounded rate.
 */
public record Announcement(Optional<Instant> lastAt, boolean pending) {

    /** At most five a second for each show. */
    static final Duration INTERVAL = Duration.ofMillis(200);

    static final Announcement NONE = new Announcement(Optional.empty(), false);

    boolean mayBeMade(Instant now) {
        return lastAt.isEmpty() || !now.isBefore(lastAt.get().plus(INTERVAL));
    }

    Announcement made(Instant now) {
        return new Announcement(Optional.of(now), false);
    }

    Announcement put() {
        return new Announcement(lastAt, true);
    }

    Optional<Instant> dueAt() {
        return pending ? lastAt.map(at -> at.plus(INTERVAL)) : Optional.empty();
    }
}
