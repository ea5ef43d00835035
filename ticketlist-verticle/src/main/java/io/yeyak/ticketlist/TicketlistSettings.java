package io.yeyak.ticketlist;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;

/**
 * What Ticketlist is configured with.
 *
 * @param database its own schema; the pool is for questions, and a few more connections are opened for the projection
 *     and the feed, which must not wait behind them
 */
public record TicketlistSettings(DatabaseSettings database, KafkaSettings kafka) {

    /** One each for what the live generation writes, what another one writes, their swap, and the feed. */
    private static final int WRITERS = 4;

    /** For this process' memory of the feed, and for those who read it: a gateway each. */
    private static final int FOLLOWERS = 3;

    DatabaseSettings projectionDatabase() {
        return database.withPoolSize(WRITERS);
    }

    DatabaseSettings feedDatabase() {
        return database.withPoolSize(FOLLOWERS);
    }
}
