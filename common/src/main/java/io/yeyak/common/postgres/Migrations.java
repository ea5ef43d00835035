package io.yeyak.common.postgres;

import io.yeyak.common.fault.Unavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a schema up to date. */
public final class Migrations {

    /** The tables of the outbox, the inbox and parked messages, which every context has. */
    public static final String MESSAGING = "db/migration/messaging";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    // Connections that cannot be had; and a server that starts, ends, is full, or is being migrated by somebody else.
    private static final String NO_CONNECTION = "08";
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300", "55P03");

    private Migrations() {}

    /**
     * Has the schema be ready for this release: runs its migrations, or looks whether somebody else has, as the
     * settings say. Blocks as {@link #run} does.
     *
     * @throws Unavailable when nobody else has yet
     * @throws FlywayException as {@link #run} does
     */
    public static void prepare(DatabaseSettings settings, String... locations) {
        switch (settings.upkeep()) {
            case START -> run(settings, locations);
            case EXPECT -> expect(settings, locations);
        }
    }

    /** Whether what has failed is only that the database is away or busy, so that trying later helps. */
    public static boolean isAway(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException e) {
                String state = String.valueOf(e.getSQLState());
                return state.startsWith(NO_CONNECTION) || NOT_NOW.contains(state);
            }
        }
        return false;
    }

    /**
     * Runs the migrations of each location in turn, each with a history of its own. Where a later release has been,
     * nothing is done: its schema serves this one as well. Several processes may do so at the
     * same time: one does the work, the others wait for it and find nothing left to do. Blocks: seconds when there is
     * much to do, up to a minute while another process does it.
     *
     * @param locations folders on the class path, such as {@code db/migration/ticket}
     * @throws FlywayException when the database is away or refuses a migration, or another process has been at it for
     *     more than a minute
     */
    public static void run(DatabaseSettings settings, String... locations) {
        try (Connection turn = connection(settings);
                Statement statement = turn.createStatement()) {
            // Flyway's own lock begins after it has looked whether there is a history, so two first starts at once
            // both find none, and the slower one fails. This lock ends with its connection, however that ends.
            statement.execute("set lock_timeout = '60s'");
            statement.execute(
                    "select pg_advisory_lock(hashtextextended('migrations of " + settings.schema() + "', 0))");
            for (String location : locations) {
                migrate(settings, location);
            }
        } catch (SQLException fault) {
            throw new FlywayException("The schema " + settings.schema() + " cannot be brought up to date", fault);
        }
    }

    private static void expect(DatabaseSettings settings, String... locations) {
        for (String location : locations) {
            if (!isDone(flyway(settings, location).info().all())) {
                throw new Unavailable("the schema " + settings.schema() + " is not as this release needs it yet");
            }
        }
    }

    private static boolean isDone(MigrationInfo[] history) {
        return LaterRelease.hasBeenHere(history)
                || Arrays.stream(history)
                        .map(MigrationInfo::getState)
                        .noneMatch(state -> state == MigrationState.PENDING || state.isFailed());
    }

    private static void migrate(DatabaseSettings settings, String location) {
        Flyway flyway = flyway(settings, location);
        if (LaterRelease.hasBeenHere(flyway.info().all())) {
            LOG.atInfo()
                    .addKeyValue("schema", settings.schema())
                    .addKeyValue("location", location)
                    .log("A later release has been here: its schema stays as it is");
            return;
        }
        flyway.migrate();
    }

    private static Flyway flyway(DatabaseSettings settings, String location) {
        return Flyway.configure()
                .dataSource(url(settings), settings.user(), settings.password().value())
                .locations("classpath:" + location)
                .schemas(settings.schema())
                .table("migration_" + location.substring(location.lastIndexOf('/') + 1))
                // The other locations of this schema make it non-empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static Connection connection(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(
                url(settings), settings.user(), settings.password().value());
    }

    private static String url(DatabaseSettings settings) {
        return "jdbc:postgresql://" + settings.host() + ":" + settings.port() + "/" + settings.database()
                + "?connectTimeout=5&socketTimeout=120&ApplicationName=" + settings.schema() + "&"
                + settings.tls().ofJdbc();
    }
}
