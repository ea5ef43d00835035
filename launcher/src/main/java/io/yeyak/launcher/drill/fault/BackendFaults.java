package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Signals;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.settings.Role;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** One of the processes of PostgreSQL that serve a connection each: the one that was busy last. */
final class BackendFaults {

    private static final String BUSIEST =
            "select pid, clock_timestamp() - state_change < interval '10 seconds' as is_busy from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid() order by state_change desc limit 1";
    private static final String TERMINATE = "select pg_terminate_backend(?)";

    private final Stage stage;
    private final Chance chance;

    BackendFaults(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
    }

    private record Backend(int pid, boolean isBusy) {}

    Fault terminated() {
        var database = anyDatabase();
        var sign = new AtomicReference<Optional<String>>(Optional.empty());
        return new Fault(
                FaultKind.TERMINATE_BACKEND,
                target(database),
                Duration.ZERO,
                () -> Aside.run(() -> sign.set(terminate(database))),
                Future::succeededFuture,
                sign::get);
    }

    Fault frozen() {
        var database = anyDatabase();
        var pid = new AtomicLong();
        return Fault.silent(
                FaultKind.FREEZE_BACKEND,
                target(database),
                chance.seconds(2, 25),
                () -> Aside.run(() -> {
                    pid.set(busiest(database).pid());
                    Signals.freeze(pid.get());
                }),
                () -> Aside.run(() -> thaw(pid.get())));
    }

    private static String target(DatabaseSettings database) {
        return "a connection of " + database.user();
    }

    private static void thaw(long pid) throws IOException {
        // It may have died meanwhile, with the whole server.
        if (pid > 0 && ProcessHandle.of(pid).isPresent()) {
            Signals.thaw(pid);
        }
    }

    private static Optional<String> terminate(DatabaseSettings database) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(TERMINATE)) {
            var backend = busiest(connection);
            statement.setInt(1, backend.pid());
            statement.execute();
            return backend.isBusy() ? Optional.of("a connection was ended that was in use") : Optional.empty();
        }
    }

    private static Backend busiest(DatabaseSettings database) throws SQLException {
        try (Connection connection = connect(database)) {
            return busiest(connection);
        }
    }

    private static Backend busiest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(BUSIEST)) {
            if (!rows.next()) {
                throw new SQLException("nobody is connected");
            }
            return new Backend(rows.getInt("pid"), rows.getBoolean("is_busy"));
        }
    }

    /** A connection past all proxies. */
    static Connection connect(DatabaseSettings database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password().value());
        login.setProperty("connectTimeout", "10");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database(), login);
    }

    private DatabaseSettings anyDatabase() {
        var role = chance.one(Role.withDatabase());
        return Optional.ofNullable(stage.settings().databases().get(role)).orElseThrow();
    }
}
