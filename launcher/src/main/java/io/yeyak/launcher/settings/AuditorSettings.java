package io.yeyak.launcher.settings;

import io.yeyak.common.postgres.DatabaseSettings;
import java.time.Duration;
import java.util.Map;

/**
 * How an auditor looks, and into what.
 *
 * @param databases one for each role of which it is known where its database is and who may look into it
 * @param grace how long something may be on its way
 * @param pause how long the auditor rests between two pages
 * @param fullEach how often everything is looked at at once, Kafka from its beginning included
 */
public record AuditorSettings(
        Map<Role, DatabaseSettings> databases, Duration grace, Duration pause, Duration fullEach) {

    public AuditorSettings {
        databases = Map.copyOf(databases);
    }
}
