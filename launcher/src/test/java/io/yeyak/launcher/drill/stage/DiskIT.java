package io.yeyak.launcher.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.launcher.embedded.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where this process may mount something. */
class DiskIT {

    private static final long PATIENCE_SECONDS = 200;

    @TempDir
    Path folder;

    private Guard guard;
    private Disk disk;

    @BeforeEach
    void mount() throws IOException {
        guard = new Guard();
        try {
            disk = new Mount(guard).on(place());
        } catch (IOException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    @AfterEach
    void unmount() {
        guard.close();
        assertThat(Mounted.below(folder)).isEmpty();
    }

    private Path place() {
        return folder.resolve("server");
    }

    @Test
    void isFullForWhoeverIsOnItAndForNobodyElse() throws IOException {
        disk.fill();

        assertThatThrownBy(() -> write(place().resolve("more"))).hasMessageContaining("No space left on device");
        write(folder.resolve("elsewhere"));

        disk.free();
        write(place().resolve("more"));
        assertThat(place().resolve("more")).hasSize(8192);
    }

    @Test
    void canBeFilledAndFreedAgainAndAgain() throws IOException {
        for (int i = 0; i < 3; i++) {
            disk.fill();
            disk.fill();
            assertThatThrownBy(() -> write(place().resolve("more"))).isInstanceOf(IOException.class);
            disk.free();
            disk.free();
        }
        write(place().resolve("more"));
    }

    @Test
    void canBeAPartOfTheMemory() throws IOException {
        Path inMemory = folder.resolve("memory");
        Disk small = new Mount(guard).inMemory(inMemory, 8L << 20);
        write(inMemory.resolve("before"));

        small.fill();

        assertThatThrownBy(() -> write(inMemory.resolve("more"))).hasMessageContaining("No space left on device");
        small.free();
        write(inMemory.resolve("more"));
    }

    @Test
    void isUnmountedAlsoWhenItIsFullAndSomebodyStandsStillOnIt() throws Exception {
        Process child = guard.launch(new ProcessBuilder("sleep", "600").directory(place().toFile()));
        Signals.freeze(child.pid());
        disk.fill();
        assertThat(Mounted.below(folder)).isNotEmpty();

        guard.close();

        assertThat(Mounted.below(folder)).isEmpty();
        assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isUnmountedWhenTheProcessIsKilledThatHasMountedIt() throws Exception {
        Path other = folder.resolve("other");
        Process doomed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(doomed.getInputStream().read()).isEqualTo('!');
        assertThat(Mounted.below(other)).isNotEmpty();

        assertThat(doomed.destroyForcibly().waitFor()).isNotZero();

        Eventually.holds("it is unmounted", () -> Mounted.below(other).isEmpty());
    }

    @Test
    void isUnmountedWhenAStageCannotBePutUp() throws Exception {
        var vertx = Vertx.vertx();
        Path half = folder.resolve("half");
        Files.createDirectories(half);
        Files.createFile(half.resolve("kafka"));
        try {
            var opening = Stage.open(vertx, new StageSettings(half, said -> {}));

            assertThatThrownBy(() -> opening.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasMessageContaining("broker has ended");
        } finally {
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(half.resolve("postgres.disk")).exists();
        assertThat(Mounted.below(half)).isEmpty();
        assertThat(ChildProcess.processesOn(half)).isEmpty();
    }

    @Test
    void losesNothingThatPostgresHasCommitted() throws Exception {
        try (var postgres = EmbeddedPostgres.open(place(), Ports.free(), folder.resolve("postgres.log"))) {
            var login = postgres.login("ticket");
            run(login, "create table kept (words text)");
            run(login, "insert into kept values ('before')");
            disk.fill();

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            run(login, "insert into kept values (repeat('-', 8000))");
                        }
                    })
                    .isInstanceOf(SQLException.class);

            disk.free();
            Eventually.holds("it serves again", postgres::serves);
            run(login, "insert into kept values ('after')");
            assertThat(count(login, "select count(*) from kept where words in ('before', 'after')"))
                    .isEqualTo(2);
        }
        assertThat(folder.resolve("postgres.log")).content().contains("No space left on device");
    }

    private static void write(Path file) throws IOException {
        Files.write(file, new byte[8192]);
    }

    private static void run(PostgresLogin login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(PostgresLogin login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static Connection connect(PostgresLogin login) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + login.host() + ":" + login.port() + "/" + login.database(),
                login.user(),
                login.password());
    }

    /** Has a disk and a process that stands still on it, says so, and waits for its end. */
    static final class Doomed {

        private Doomed() {}

        public static void main(String[] words) throws IOException {
            Path place = Path.of(words[0]);
            try (Guard guard = new Guard()) {
                new Mount(guard).on(place).fill();
                Signals.freeze(guard.launch(new ProcessBuilder("sleep", "600").directory(place.toFile()))
                        .pid());
                System.out.print('!');
                System.out.flush();
                assertThat(System.in.read()).isNegative();
            }
        }
    }
}
