package io.yeyak.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.embedded.DatabaseValues;
import io.yeyak.launcher.settings.Role;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment runs before it starts anybody. */
class MigrateCommandIT {

    @TempDir
    Path folder;

    @Test
    void waitsForADatabaseThatIsAwayAndMakesEverySchema() throws Exception {
        Map<Role, PostgresLogin> logins = new HashMap<>();
        try (var server = EmbeddedPostgres.open(folder)) {
            Role.withDatabase().forEach(role -> logins.put(role, server.login(role.label())));
        }
        try (var migrate = migrate(logins)) {
            migrate.await("will be tried again");
            try (var server = EmbeddedPostgres.open(folder)) {
                assertThat(server.port()).isEqualTo(logins.get(Role.TICKET).port());
                migrate.await("Migrated");
                assertThat(migrate.awaitEnd()).isZero();

                assertThat(tables(logins.get(Role.RESERVATION))).contains("outbox", "migration_reservation");
                assertThat(tables(logins.get(Role.TICKETLIST))).contains("inbox", "migration_ticketlist");
                assertThat(tables(logins.get(Role.SANDBOX)))
                        .contains("movement")
                        .doesNotContain("outbox");
                try (var again = migrate(logins)) {
                    assertThat(again.awaitEnd()).isZero();
                }
            }
        }
    }

    @Test
    void endsWithOneWhereADatabaseRefuses() throws Exception {
        try (var server = EmbeddedPostgres.open(folder)) {
            var login = server.login("ticket");
            var stranger = new PostgresLogin(
                    login.host(), login.port(), login.database(), login.user(), "a-guess", login.schema());
            try (var migrate = migrate(Map.of(Role.TICKET, stranger))) {
                assertThat(migrate.awaitEnd()).isEqualTo(1);
                assertThat(migrate.said())
                        .contains("password authentication failed")
                        .doesNotContain("a-guess");
            }
        }
    }

    private static ChildProcess migrate(Map<Role, PostgresLogin> logins) throws Exception {
        var words = new ArrayList<>(List.of("migrate", "--roles"));
        words.add(String.join(",", logins.keySet().stream().map(Role::label).toList()));
        logins.forEach((role, login) -> DatabaseValues.of(role, login).forEach((key, value) -> {
            words.add("--set");
            words.add(key + "=" + value);
        }));
        return ChildProcess.start(words.toArray(String[]::new));
    }

    private static List<String> tables(PostgresLogin login) throws SQLException {
        var names = new ArrayList<String>();
        var url = "jdbc:postgresql://" + login.host() + ":" + login.port() + "/" + login.database();
        try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                var statement = connection.prepareStatement(
                        "select table_name from information_schema.tables where table_schema = ?")) {
            statement.setString(1, login.schema());
            var rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
