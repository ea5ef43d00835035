package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yeyak.common.fixture.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataItsPortAndItsPasswords() throws SQLException {
        PostgresLogin before;
        try (var postgres = EmbeddedPostgres.open(folder)) {
            before = postgres.login("ticket");
            run(before, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('표')");
        }
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(postgres.login("ticket")).isEqualTo(before);
            assertThat(answer(before, "SELECT word FROM kept")).isEqualTo("표");
        }
    }

    @Test
    void isAsDurableAsAnInstalledOne() throws SQLException {
        try (var postgres = EmbeddedPostgres.throwAway()) {
            var login = postgres.login("ticket");

            assertThat(List.of(
                            answer(login, "SHOW fsync"),
                            answer(login, "SHOW synchronous_commit"),
                            answer(login, "SHOW full_page_writes"),
                            answer(login, "SELECT datlocale FROM pg_database WHERE datname = 'yeyak'")))
                    .containsExactly("on", "on", "on", "C.UTF-8");
        }
    }

    @Test
    void addsWhatItSaysToTheFileItIsGiven() throws IOException {
        var log = folder.resolve("said.log");
        Files.writeString(log, "what was said before\n");

        EmbeddedPostgres.open(folder.resolve("postgres"), 0, log).close();

        assertThat(log).content().startsWith("what was said before").contains("database system is shut down");
    }

    @Test
    void letsNoRoleIntoTheSchemaOfAnother() throws SQLException {
        try (var postgres = EmbeddedPostgres.throwAway()) {
            var ticket = postgres.login("ticket");
            var payment = postgres.login("payment");
            run(ticket, "CREATE TABLE stock (held int)");

            assertThatThrownBy(() -> answer(payment, "SELECT held FROM ticket.stock"))
                    .hasMessageContaining("permission denied for schema ticket");
            assertThatThrownBy(() -> run(payment, "CREATE TABLE public.anything (x int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void letsAnObserverSeeWhatTheStatementsOfOthersCost() throws SQLException {
        var settings = List.of("shared_preload_libraries=pg_stat_statements", "fsync=off");
        try (var postgres = EmbeddedPostgres.open(folder, 0, folder.resolve("server.log"), settings)) {
            var ticket = postgres.login("ticket");
            var observer = postgres.observer("observer");
            run(ticket, "CREATE TABLE stock (held int)");

            assertThat(answer(observer, "SELECT count(*) > 0 FROM pg_stat_statements WHERE query LIKE '%stock%'"))
                    .isEqualTo("t");
            assertThat(answer(observer, "SHOW fsync")).isEqualTo("on");
            assertThatThrownBy(() -> answer(observer, "SELECT held FROM ticket.stock"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void asksEverybodyForAPassword() {
        try (var postgres = EmbeddedPostgres.throwAway()) {
            var login = postgres.login("ticket");

            for (var user : List.of("ticket", "postgres")) {
                var stranger = new PostgresLogin(
                        login.host(), login.port(), login.database(), user, "a guess", login.schema());
                assertThatThrownBy(() -> answer(stranger, "SELECT 1")).hasMessageContaining("authentication failed");
            }
        }
    }

    @Test
    void comesUpAgainOnItsPortAfterItWasKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.throwAway()) {
            var login = postgres.login("ticket");
            run(login, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('표')");
            var first = ProcessHandle.of(postgres.processId()).orElseThrow();

            first.destroyForcibly();
            first.onExit().get(30, TimeUnit.SECONDS);
            assertThat(postgres.processId()).isZero();
            assertThat(postgres.serves()).isFalse();

            // Its other processes end a moment later.
            Eventually.holds("it starts again", () -> startsAgain(postgres));
            assertThat(answer(login, "SELECT word FROM kept")).isEqualTo("표");
            assertThat(postgres.processId()).isNotZero().isNotEqualTo(first.pid());
            assertThat(postgres.serves()).isTrue();
        }
    }

    private static boolean startsAgain(EmbeddedPostgres postgres) {
        try {
            postgres.startAgain();
            return true;
        } catch (EmbeddedFailure tooEarly) {
            return false;
        }
    }

    @Test
    void takesOverFromTheServerOfAKilledProcess() throws Exception {
        try (var first = EmbeddedPostgres.open(folder)) {
            run(first.login("ticket"), "CREATE TABLE kept AS SELECT 'still here' AS word");
        }
        // A server nobody stops, as after a kill -9 of the process and its guard.
        var setup = new PostgresServer.Setup(folder.resolve("server.log"), List.of());
        var orphan = new PostgresServer(folder, ServerUser.find(), setup);
        orphan.start(Ports.choose(0, folder.resolve("port")));
        var before = orphan.processId();

        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(orphan.processId()).isNotEqualTo(before);
            assertThat(answer(postgres.login("ticket"), "SELECT word FROM kept"))
                    .isEqualTo("still here");
        }
        assertThat(orphan.processId()).isZero();
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(postgres.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("The folder " + folder + " is in use by another process.");
        }
    }

    @Test
    void runsAsNobodyWhereNamespacesAreForbidden() throws Exception {
        var user = isRoot() ? ServerUser.SOMEBODY_ELSE : ServerUser.OURSELVES;
        user.mayPass(folder);
        var place = folder.resolve("postgres");
        for (int start = 0; start < 2; start++) {
            try (var postgres = EmbeddedPostgres.open(place, 0, user)) {
                assertThat(answer(postgres.login("ticket"), "SELECT current_user"))
                        .isEqualTo("ticket");
            }
        }
    }

    @Test
    void deletesWhatIsThrownAway() {
        Path data;
        try (var postgres = EmbeddedPostgres.throwAway()) {
            data = postgres.folder();
            assertThat(data.resolve("data")).exists();
        }
        assertThat(data).doesNotExist();
    }

    private static boolean isRoot() throws Exception {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static void run(PostgresLogin login, String... statements) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(PostgresLogin login, String question) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresLogin login) throws SQLException {
        var url = "jdbc:postgresql://" + login.host() + ":" + login.port() + "/" + login.database();
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
