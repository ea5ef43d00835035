package io.yeyak.ticketlist;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;

/**
 * What Ticketlist is configured with.
 *
 * @param database its own schema; the pool is for questions, and a few more connections are opened for the projection
 */
public record TicketlistSettings(DatabaseSettings database, KafkaSettings kafka) {

    /** One each for what the live generation writes, what another one writes, their swap, and the feed. */
    private static final int WRITERS = 4;

    DatabaseSettings projectionDatabase() {
        return new DatabaseSettings(
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                database.password(),
                database.schema(),
                WRITERS);
    }
}
