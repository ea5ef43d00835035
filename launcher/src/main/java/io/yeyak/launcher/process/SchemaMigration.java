package io.yeyak.launcher.process;

import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings schemas up to date before any process of a release starts. What a migration changes serves the release before
 * as well, whose processes still run.
 */
public final class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private SchemaMigration() {}

    /**
     * Brings them up to date, one after the other. Blocks, for as long as a database is away.
     *
     * @throws FlywayException when a database refuses something
     */
    public static void run(Map<Role, DatabaseSettings> databases) throws InterruptedException {
        for (var database : new TreeMap<>(databases).entrySet()) {
            migrate(database.getKey(), database.getValue());
            log.atInfo().addKeyValue("schema", database.getValue().schema()).log("Up to date");
        }
    }

    private static void migrate(Role role, DatabaseSettings database) throws InterruptedException {
        while (true) {
            try {
                Migrations.run(database, locations(role));
                return;
            } catch (FlywayException failure) {
                if (!Migrations.isAway(failure)) {
                    throw failure;
                }
                log.atWarn()
                        .addKeyValue("schema", database.schema())
                        .addKeyValue("fault", failure)
                        .log("The database is not ready, and will be tried again");
            }
            Thread.sleep(REST);
        }
    }

    // The sandbox provider is no context, and tells nobody anything but by HTTP.
    private static String[] locations(Role role) {
        var own = "db/migration/" + role.label();
        return role == Role.SANDBOX ? new String[] {own} : new String[] {Migrations.MESSAGING, own};
    }
}
