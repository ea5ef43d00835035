package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import io.yeyak.ticketlist.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The views of reservations. */
public interface Reservations {

    /**
     * Which reservations; what is empty does not matter.
     *
     * @param reservationId only this one
     * @param attention only those that need somebody's attention, or only the others
     */
    record Filter(
            Optional<UUID> reservationId,
            Optional<String> customerId,
            Optional<UUID> showId,
            Optional<String> state,
            Optional<Boolean> attention) {

        /** A customer's own. */
        public static Filter ofCustomer(String customerId, Optional<String> state) {
            return new Filter(Optional.empty(), Optional.of(customerId), Optional.empty(), state, Optional.empty());
        }
    }

    /**
     * One of them.
     *
     * @param owner who it has to belong to; empty when that does not matter
     * @param leastVersion an older one is not found
     */
    Future<Optional<Found>> find(UUID reservationId, Optional<String> owner, long leastVersion);

    /** What happened to one that was found, the oldest first. */
    Future<List<TimelineEntry>> timeline(Found found);

    /** Those that pass, the newest first. */
    Future<List<Found>> newest(Filter filter, Position after, int limit);

    /** Those that wait for an administrator, the most urgent first. */
    Future<List<Found>> awaitingApproval(Position after, int limit);

    /** Those that somebody has to look after, the longest first. */
    Future<List<Found>> needingAttention(Position after, int limit);
}
