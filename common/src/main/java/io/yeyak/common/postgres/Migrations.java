package io.yeyak.common.postgres;

import org.flywaydb.core.Flyway;

/** Brings a schema up to date. */
public final class Migrations {

    /** The tables of the outbox, the inbox and parked messages, which every context has. */
    public static final String MESSAGING = "db/migration/messaging";

    private Migrations() {}

    /**
     * Runs the migrations of each location in turn, each with a history of its own. Several processes may do so at the
     * same time. Blocks: seconds when there is much to do, up to a minute while another process does it.
     *
     * @param locations folders on the class path, such as {@code db/migration/ticket}
     * @throws org.flywaydb.core.api.FlywayException when the database is away or refuses a migration
     */
    public static void run(DatabaseSettings settings, String... locations) {
        for (String location : locations) {
            Flyway flyway = Flyway.configure()
                    .dataSource(
                            url(settings), settings.user(), settings.password().value())
                    .locations("classpath:" + location)
                    .schemas(settings.schema())
                    .table("migration_" + location.substring(location.lastIndexOf('/') + 1))
                    // The other locations of this schema make it non-empty.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            flyway.migrate();
        }
    }

    private static String url(DatabaseSettings settings) {
        return "jdbc:postgresql://" + settings.host() + ":" + settings.port() + "/" + settings.database()
                + "?connectTimeout=5&socketTimeout=120&ApplicationName=" + settings.schema();
    }
}
