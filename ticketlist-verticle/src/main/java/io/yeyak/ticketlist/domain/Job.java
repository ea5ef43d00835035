package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is being done to many, one by one.
 *
 * @param by the administrator it acts for
 * @param comment why
 * @param context whose parked messages it is about; empty when it is about others
 * @param endedAt when it was done, or cancelled
 */
public record Job(
        UUID jobId,
        JobKind kind,
        State state,
        String by,
        String comment,
        Optional<String> context,
        Instant createdAt,
        Optional<Instant> endedAt,
        Counts counts) {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** It knows of all what became of them. */
        DONE,
        /** It begins nothing more. */
        CANCELLED
    }

    /**
     * How many became what; the rest waits.
     *
     * @param total of how many it is
     */
    public record Counts(int total, int done, int failed, int skipped) {}
}
