package io.yeyak.launcher.drill.fault;

import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.settings.Role;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What the contexts remember to have heard. */
final class Inboxes {

    private static final String KNOWN = "select count(*) from audit_inbox where event_id = any (?)";
    private static final int TRIES = 15;

    private final Stage stage;

    Inboxes(Stage stage) {
        this.stage = stage;
    }

    /**
     * How many of these events had their effect already; one that several consumers react to counts for each of them.
     * Blocks, for up to half a minute while the database is away.
     */
    long known(Collection<UUID> events) throws Exception {
        for (var i = 1; i < TRIES; i++) {
            try {
                return count(events);
            } catch (SQLException away) {
                TimeUnit.SECONDS.sleep(2);
            }
        }
        return count(events);
    }

    private long count(Collection<UUID> events) throws SQLException {
        var sum = 0L;
        for (var role : Role.contexts()) {
            var database = stage.settings().databases().get(role);
            sum += count(Optional.ofNullable(database).orElseThrow(), events);
        }
        return sum;
    }

    private static long count(DatabaseSettings database, Collection<UUID> events) throws SQLException {
        try (var connection = BackendFaults.connect(database)) {
            connection.setSchema(database.schema());
            try (var statement = connection.prepareStatement(KNOWN)) {
                statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0;
                }
            }
        }
    }
}
