package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import io.yeyak.ticketlist.domain.AdminAct.Subject;
import io.yeyak.ticketlist.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What administrators did. */
public interface Journal {

    /** Which of it; what is empty does not matter. */
    record Filter(Optional<String> by, Optional<UUID> showId, Optional<UUID> reservationId) {}

    /**
     * One thing.
     *
     * @param eventId the event that tells of it
     * @param what that event's name
     * @param showId the show that the subject is, or belongs to
     */
    record Entry(
            UUID eventId,
            Instant at,
            String by,
            String what,
            Text words,
            Subject subject,
            UUID showId,
            Optional<String> comment)
            implements Placed {

        @Override
        public Position position() {
            return new Position(at, eventId);
        }
    }

    /** What passes, the newest first. */
    Future<List<Entry>> newest(Filter filter, Position after, int limit);
}
