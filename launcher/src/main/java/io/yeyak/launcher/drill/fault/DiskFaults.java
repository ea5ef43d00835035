package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Disk;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.settings.Role;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers that can write no more, because their disks are full. */
final class DiskFaults {

    private static final Logger log = LoggerFactory.getLogger(DiskFaults.class);
    private static final List<String> SERVERS = List.of("postgres", "broker");

    // More than a file of its log, of which it has a few in advance: they were made when there was room.
    private static final String TALK = "select pg_logical_emit_message(false, 'drill', repeat('-', 20000000))";
    private static final int TIMES = 16;

    private final Stage stage;
    private final Chance chance;

    DiskFaults(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
    }

    /** No table can grow; and sometimes it can log nothing either, and panics. */
    Fault ofPostgres() {
        var isLogFull = chance.oneIn(2);
        return full(FaultKind.FULL_DISK_OF_POSTGRES, "postgres", isLogFull ? this::useUpLog : () -> {});
    }

    /** It halts as soon as it fails to write. */
    Fault ofBroker() {
        return full(FaultKind.FULL_DISK_OF_BROKER, "broker", () -> {});
    }

    /** No disk is full any more. */
    static Future<Void> free(Stage stage) {
        return Aside.run(() -> {
            for (var server : SERVERS) {
                var disk = stage.disk(server);
                if (disk.isPresent()) {
                    disk.get().free();
                }
            }
        });
    }

    private Fault full(FaultKind kind, String server, Aside.Action more) {
        var duration = chance.seconds(3, 12);
        return stage.disk(server)
                .map(disk -> full(kind, stage.process(server), disk, duration, more))
                .orElseGet(() -> Fault.unavailable(kind, stage.whyNoDisk(server)));
    }

    private static Fault full(FaultKind kind, StagedProcess server, Disk disk, Duration duration, Aside.Action more) {
        var before = new AtomicReference<Optional<Before>>(Optional.empty());
        var sign = new AtomicReference<Optional<String>>(Optional.empty());
        return new Fault(
                kind,
                server.name(),
                duration,
                () -> Aside.run(() -> {
                    before.set(Optional.of(Before.of(server)));
                    disk.fill();
                    more.run();
                }),
                () -> Aside.run(disk::free)
                        .compose(freed -> back(server))
                        .eventually(() -> Aside.run(() -> sign.set(since(before.get(), server)))),
                sign::get);
    }

    // It may have been about to end when it was asked whether it runs.
    private static Future<Void> back(StagedProcess server) {
        return server.start().recover(ended -> server.start());
    }

    private static Optional<String> since(Optional<Before> before, StagedProcess server) throws IOException {
        return before.isPresent() ? before.get().signOf(server) : Optional.empty();
    }

    // Anybody who has a schema there can do that.
    private void useUpLog() {
        var database = Optional.ofNullable(stage.settings().databases().get(Role.TICKET))
                .orElseThrow();
        try (Connection connection = BackendFaults.connect(database);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < TIMES; i++) {
                statement.execute(TALK);
            }
        } catch (SQLException e) {
            log.atDebug().setCause(e).log("The server has no room for its log");
        }
    }

    /** How it was with a server. */
    private record Before(int starts, LogMark said) {

        static Before of(StagedProcess server) throws IOException {
            return new Before(server.starts(), LogMark.atEndOf(server.log()));
        }

        Optional<String> signOf(StagedProcess server) throws IOException {
            var isRestarted = server.starts() > starts;
            var complaints = said.linesSince("No space left on device");
            if (!isRestarted && complaints == 0) {
                return Optional.empty();
            }
            var restart = isRestarted ? "it ended and was started again; " : "";
            return Optional.of(restart + complaints + " times its log says that there is no space left");
        }
    }
}
